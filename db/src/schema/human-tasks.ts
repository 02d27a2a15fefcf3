import type { Words } from '@dunwell/rules';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant, recordedAtMs } from './columns.ts';

/** Something a person has to do, and the outcomes they choose from; the outcome is a port of the strategy. */
export const humanTasks = pgTable(
  'human_tasks',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    queue: text().notNull(),
    title: jsonb().$type<Words>().notNull(),
    dueAtMs: instant('due_at').notNull(),
    outcomes: text().array().notNull(),
    status: text().$type<'open' | 'claimed' | 'done' | 'cancelled'>().notNull().default('open'),
    assignee: text(),
    outcome: text(),
    comment: text(),
    decisionId: uuid(),
    /** The attempt it asks about: a task of the house, which no strategy opened and none waits for. */
    attemptId: uuid().unique(),
    openedAtMs: instant('opened_at').notNull(),
    doneAtMs: instant('done_at'),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.status, t.queue, t.dueAtMs), index().on(t.caseId)],
);
