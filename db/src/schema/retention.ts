import type { Json } from '@dunwell/rules';
import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { businessNowAtMs, id, instant, recordedAtMs } from './columns.ts';
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
export const retentionRuns = pgTable(
  'retention_runs',
  {
    id: id(),
    /** Contacts last active before this date were due for purging. */
    cutoffOn: date().notNull(),
    purged: integer().notNull().default(0),
    keptByHold: integer().notNull().default(0),
    keptByLaw: integer().notNull().default(0),
    /** What the finished run says of itself: rows by table, persons by rule, and the hash over every fate. */
    proof: jsonb().$type<Json>(),
    startedBy: text().notNull(),
    /** Business time, as everywhere; the real clock stands beside it, because the proof is of a deed of this day. */
    startedAtMs: businessNowAtMs('started_at'),
    finishedAtMs: instant('finished_at'),
    recordedAtMs: recordedAtMs(),
    finishedRealAtMs: instant('finished_real_at'),
    /** What is said of the files once all of them are gone: how many in each place, and the hash over all of them. */
    filesProof: jsonb().$type<Json>(),
  },
  (t) => [index().on(t.recordedAtMs)],
);

/** A person erased by a run: written in the transaction that did it, so that a run which was killed goes on where it was. */
export const erasedPersons = pgTable(
  'erased_persons',
  {
    runId: uuid()
      .notNull()
      .references(() => retentionRuns.id),
    consumerId: uuid()
      .notNull()
      .references(() => consumers.id),
    lastActivityOn: date().notNull(),
    /** The rule whose period ends last, and its first day of freedom. */
    rule: text().notNull(),
    keepUntil: date().notNull(),
    /** Rows deleted or emptied, by table. */
    rows: jsonb().$type<Readonly<Record<string, number>>>().notNull().default({}),
  },
  (t) => [primaryKey({ columns: [t.runId, t.consumerId] })],
);

/** How many purged contacts there were, by month: the count that is left of them, in which nobody can be recognised. */
export const purgedContacts = pgTable(
  'purged_contacts',
  {
    /** First day of the month. */
    month: date().notNull(),
    channel: text().notNull(),
    direction: text().notNull(),
    outcome: text().notNull(),
    contacts: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.month, t.channel, t.direction, t.outcome] })],
);
