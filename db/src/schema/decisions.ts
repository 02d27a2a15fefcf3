import type { Json } from '@dunwell/rules';
import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant, recordedAtMs } from './columns.ts';

/** The record of one decision about one case: enough to replay it byte for byte. Rows are only ever added. */
export const decisions = pgTable(
  'decisions',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    /** 0, 1, 2, …: the idempotency key of `advance`. */
    seq: integer().notNull(),
    planHash: text().notNull(),
    engineVersion: text().notNull(),
    inputHash: text().notNull(),
    /** State, reply, events, facts and artifact hashes: everything the decision looked at. */
    input: jsonb().$type<Json>().notNull(),
    clock: jsonb().$type<Json>().notNull(),
    /** Nodes walked, with why and evidence. */
    trace: jsonb().$type<Json>().notNull(),
    command: jsonb().$type<Json>().notNull(),
    /** The state handed back to the workflow. */
    state: jsonb().$type<Json>().notNull(),
    writes: jsonb().$type<Json>().notNull(),
    nodeId: text(),
    atMs: instant('at').notNull(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [unique().on(t.caseId, t.seq), index().on(t.atMs)],
);
