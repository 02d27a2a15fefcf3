import { sql } from 'drizzle-orm';
import { bigint, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { retentionRuns } from './retention.ts';

/** Attempts that were erased with their person: whatever file bears such an id may not be kept. The ids lead to nobody any more. */
export const erasedAttempts = pgTable(
  'erased_attempts',
  {
    attemptId: uuid().primaryKey(),
    runId: uuid()
      .notNull()
      .references(() => retentionRuns.id),
    /** Since when every place has been looked through for its files. */
    lookedAtMs: instant('looked_at'),
  },
  (t) => [index('erased_attempts_to_look').on(t.runId).where(sql`looked_at is null`)],
);

export const filePlaces = ['letters', 'recordings', 'callRecords', 'handOvers'] as const;
export type FilePlaceName = (typeof filePlaces)[number];

/** A file that was erased, is about to be, or that no record names. Its hash is written before it is deleted, so the proof outlives any kill. */
export const erasedFiles = pgTable(
  'erased_files',
  {
    id: id(),
    place: text().$type<FilePlaceName>().notNull(),
    /** Within its place: an attempt id with an ending, or the id of a hand-over file. */
    name: text().notNull(),
    /** Null for a hand-over file, which has many. */
    attemptId: uuid(),
    /** Null while it is only known that no record names it. */
    runId: uuid().references(() => retentionRuns.id),
    bytes: bigint({ mode: 'number' }),
    sha256: text(),
    foundAtMs: instant('found_at').notNull(),
    /** First day on which a file that no record names may be erased; null for those of erased persons. */
    keepUntil: date(),
    erasedAtMs: instant('erased_at'),
    /** Why it could not be deleted, as the system says it. */
    trouble: text(),
  },
  (t) => [uniqueIndex('erased_files_standing').on(t.place, t.name).where(sql`erased_at is null`), index().on(t.runId)],
);
