import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { businessNowAtMs, id, instant, recordedAtMs } from './columns.ts';
import { creditors } from './creditors.ts';

/** The daily book run: one row per business date makes it idempotent. */
export const bookRuns = pgTable('book_runs', {
  businessDate: date().primaryKey(),
  aged: integer().notNull().default(0),
  scored: integer().notNull().default(0),
  assigned: integer().notNull().default(0),
  started: integer().notNull().default(0),
  startedAtMs: businessNowAtMs('started_at'),
  finishedAtMs: instant('finished_at'),
  recordedAtMs: recordedAtMs(),
});

/** One file taken in. */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    kind: text().$type<'cases' | 'payments' | 'contacts' | 'handOverReports'>().notNull(),
    fileName: text(),
    creditorId: uuid().references(() => creditors.id),
    read: integer().notNull().default(0),
    created: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    rejected: integer().notNull().default(0),
    rejectsFile: text(),
    failure: text(),
    startedBy: text(),
    startedAtMs: businessNowAtMs('started_at'),
    finishedAtMs: instant('finished_at'),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.startedAtMs)],
);
