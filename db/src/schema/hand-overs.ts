import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant } from './columns.ts';

/** A case given to an agency or to legal. */
export const handOvers = pgTable(
  'hand_overs',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    to: text().$type<'agency' | 'legal'>().notNull(),
    partner: text().notNull(),
    status: text().notNull(),
    decisionId: uuid(),
    atMs: instant('at').notNull(),
  },
  (t) => [index().on(t.caseId)],
);
