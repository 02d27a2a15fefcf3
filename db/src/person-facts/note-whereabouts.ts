import type { Json } from '@dunwell/rules';
import { eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { consumers } from '../schema/index.ts';
import { auditPerson, type PersonChange } from './person-change.ts';

type KnownLocation = NonNullable<(typeof consumers.$inferSelect)['knownLocation']>;

/** Where the person is for a while, as somebody told it, or `null`: at home again. The hours of the law follow. */
export const noteWhereabouts = (db: Db, change: PersonChange & { readonly whereabouts: KnownLocation | null }): Promise<void> =>
  db.transaction(async (tx) => {
    const { consumerId, whereabouts } = change;
    const own = eq(consumers.id, consumerId);
    const [before] = await tx.select({ known: consumers.knownLocation }).from(consumers).where(own).for('update');
    await tx.update(consumers).set({ knownLocation: whereabouts }).where(own);
    const said = { before: before?.known ?? null, after: whereabouts } as unknown as Readonly<Record<string, Json>>;
    await auditPerson(tx, change, 'whereaboutsNoted', said);
  });
