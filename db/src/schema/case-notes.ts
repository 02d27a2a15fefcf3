import type { Words } from '@dunwell/rules';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant, recordedAtMs } from './columns.ts';

/** What happened, in words for people: written after each contact and decision, or by a person. */
export const caseNotes = pgTable(
  'case_notes',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text().$type<'decision' | 'contact' | 'payment' | 'person' | 'import'>().notNull(),
    text: jsonb().$type<Words>().notNull(),
    author: text().notNull().default('dunwell'),
    decisionId: uuid(),
    attemptId: uuid(),
    atMs: instant('at').notNull(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.caseId, t.atMs)],
);
