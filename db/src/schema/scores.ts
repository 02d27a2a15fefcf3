import { doublePrecision, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant } from './columns.ts';

/** Every score ever given to a case; the newest is also on the case. */
export const scores = pgTable(
  'scores',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    scorecardId: text().notNull(),
    scorecardHash: text(),
    score: doublePrecision().notNull(),
    probability: doublePrecision().notNull(),
    grade: text().notNull(),
    reasons: jsonb().$type<readonly string[]>().notNull().default([]),
    atMs: instant('at').notNull(),
  },
  (t) => [index().on(t.caseId, t.atMs)],
);
