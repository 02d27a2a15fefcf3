import type { Json } from '@dunwell/rules';
import { eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { preferences } from '../schema/index.ts';
import { auditPerson, type PersonChange } from './person-change.ts';

type Row = typeof preferences.$inferSelect;

/** When and where a person said contact is inconvenient. */
export type PreferenceNote = PersonChange &
  Pick<Row, 'inconvenientTimes' | 'inconvenientPlaces' | 'agreedHours' | 'preferredChannel' | 'source'>;

/** Replaces what a person prefers; what it was before stays in the audit. */
export const notePreferences = (db: Db, note: PreferenceNote): Promise<void> =>
  db.transaction(async (tx) => {
    const { consumerId, by: _by, reason: _reason, ...after } = note;
    const [before] = await tx.select().from(preferences).where(eq(preferences.consumerId, consumerId)).for('update');
    await tx
      .insert(preferences)
      .values({ consumerId, ...after })
      .onConflictDoUpdate({ target: preferences.consumerId, set: after });
    await auditPerson(tx, note, 'preferencesNoted', { before: before ? said(before) : null, after: said(note) });
  });

const said = ({ inconvenientTimes, inconvenientPlaces, agreedHours, preferredChannel }: PreferenceNote | Row): Json =>
  ({ inconvenientTimes, inconvenientPlaces, agreedHours, preferredChannel }) as unknown as Json;
