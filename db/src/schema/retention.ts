import type { Json } from '@dunwell/rules';
import { date, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, recordedAtMs } from './columns.ts';
import { consumers } from './consumers.ts';

/** Nothing about this consumer is purged while a hold stands. */
export const legalHolds = pgTable(
  'legal_holds',
  {
    id: id(),
    consumerId: uuid()
      .notNull()
      .references(() => consumers.id),
    reason: text().notNull(),
    placedBy: text().notNull(),
    placedAtMs: instant('placed_at').notNull(),
    releasedBy: text(),
    releasedAtMs: instant('released_at'),
  },
  (t) => [index().on(t.consumerId)],
);

/** One run of the retention job: what it purged, what it kept and why. The only leave to delete from the ledger. */
export const retentionRuns = pgTable('retention_runs', {
  id: id(),
  /** Contacts last active before this date were due for purging. */
  cutoffOn: date().notNull(),
  purged: integer().notNull().default(0),
  keptByHold: integer().notNull().default(0),
  keptByLaw: integer().notNull().default(0),
  proof: jsonb().$type<Json>(),
  startedBy: text().notNull(),
  startedAtMs: recordedAtMs('started_at'),
  finishedAtMs: instant('finished_at'),
});
