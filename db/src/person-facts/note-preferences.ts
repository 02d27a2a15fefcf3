import type { Json } from '@dunwell/rules';
import { eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { preferences } from '../schema/index.ts';
import { auditPerson, type PersonChange } from './person-change.ts';

type Row = typeof preferences.$inferSelect;
type Preferred = Pick<Row, 'inconvenientTimes' | 'inconvenientPlaces' | 'agreedHours' | 'preferredChannel'>;

/** When and where a person said contact is inconvenient or agreed to it. What is not named stays as it is. */
export type PreferenceNote = PersonChange & Pick<Row, 'source'> & Partial<Preferred>;

const nothing: Preferred = { inconvenientTimes: [], inconvenientPlaces: [], agreedHours: null, preferredChannel: null };

/** Writes what a person prefers; what it was before stays in the audit. */
export const notePreferences = (db: Db, note: PreferenceNote): Promise<void> =>
  db.transaction(async (tx) => {
    const { consumerId, by: _by, reason: _reason, ...told } = note;
    await tx
      .insert(preferences)
      .values({ consumerId, ...nothing, source: told.source, atMs: told.atMs })
      .onConflictDoNothing();
    const [before] = await tx.select().from(preferences).where(eq(preferences.consumerId, consumerId)).for('update');
    await tx.update(preferences).set(told).where(eq(preferences.consumerId, consumerId));
    await auditPerson(tx, note, 'preferencesNoted', { before: said(before!), after: said({ ...before!, ...told }) });
  });

const said = ({ inconvenientTimes, inconvenientPlaces, agreedHours, preferredChannel }: Preferred): Json =>
  ({ inconvenientTimes, inconvenientPlaces, agreedHours, preferredChannel }) as unknown as Json;
