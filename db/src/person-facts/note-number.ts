import { and, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { contactPoints } from '../schema/index.ts';
import { auditPerson, type PersonChange } from './person-change.ts';

type Row = typeof contactPoints.$inferSelect;

/** What was learned about one number or address. */
export interface NumberNote extends PersonChange {
  readonly pointId: string;
  readonly lineType: Row['lineType'];
  readonly place: Row['place'];
  /** Whose it is, and where that is known from; absent = as it was. */
  readonly owner?: { readonly who: Row['owner']; readonly source: string | null } | undefined;
  /** It is somebody else's. */
  readonly isWrong: boolean;
  /** What the reassigned-numbers database answered just now; absent = not asked. */
  readonly check?: 'no' | 'yes' | 'no_data' | undefined;
}

/** Writes what was learned; since when a number is known to be wrong stays as it was first learned. False: there is no such point. */
export const noteNumber = (db: Db, note: NumberNote): Promise<boolean> =>
  db.transaction(async (tx) => {
    const { consumerId, pointId, lineType, place, owner, isWrong, check, atMs } = note;
    const mine = and(eq(contactPoints.id, pointId), eq(contactPoints.consumerId, consumerId));
    const [before] = await tx.select().from(contactPoints).where(mine).for('update');
    if (!before) return false;
    const wrongSinceMs = isWrong ? (before.wrongSinceMs ?? atMs) : null;
    const checked = check === undefined ? {} : { checkedAtMs: atMs, checkResult: check };
    const owned = owner === undefined ? {} : { owner: owner.who, ownerSource: owner.source, ownerNotedAtMs: atMs };
    await tx
      .update(contactPoints)
      .set({ lineType, place, wrongSinceMs, ...checked, ...owned })
      .where(mine);
    const was = { lineType: before.lineType, place: before.place, owner: before.owner, isWrong: before.wrongSinceMs !== null };
    const after = { lineType, place, owner: owner === undefined ? before.owner : owner.who, isWrong };
    await auditPerson(tx, note, 'numberNoted', { pointId, before: was, after, ownerSource: owner?.source ?? null, check: check ?? null });
    return true;
  });
