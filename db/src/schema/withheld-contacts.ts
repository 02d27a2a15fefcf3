import type { Channel, Json } from '@dunwell/rules';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant, recordedAtMs } from './columns.ts';
import { consumers } from './consumers.ts';
import type { PackVersion } from './contact-ledger.ts';

/** A contact that was wanted and not made, and why: as much evidence as one that was made. */
export const withheldContacts = pgTable(
  'withheld_contacts',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    consumerId: uuid()
      .notNull()
      .references(() => consumers.id),
    attemptId: uuid(),
    channel: text().$type<Channel>().notNull(),
    to: text(),
    decision: text().$type<'DEFER' | 'REQUIRE' | 'BLOCK' | 'STOPPED'>().notNull(),
    rules: text().array().notNull(),
    requirements: text().array().notNull(),
    earliestAtMs: instant('earliest_at'),
    packs: jsonb().$type<readonly PackVersion[]>().notNull().default([]),
    /** The rules in words, as the guard gave them. */
    explain: jsonb().$type<Json>().notNull(),
    nodeId: text(),
    decisionId: uuid(),
    atMs: instant('at').notNull(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.caseId, t.atMs), index().on(t.consumerId, t.atMs), index().on(t.atMs)],
);
