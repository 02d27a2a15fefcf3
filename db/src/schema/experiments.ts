import { doublePrecision, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { instant } from './columns.ts';

/** The arm a case was given, once. */
export const armAssignments = pgTable(
  'arm_assignments',
  {
    experimentId: text().notNull(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    arm: text().notNull(),
    /** Probability with which this arm is given. */
    share: doublePrecision().notNull(),
    atMs: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.experimentId, t.caseId] })],
);
