import { date, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { currency, id, instant, minor, recordedAtMs } from './columns.ts';

/** Money that arrived. A reversal is a payment of a negative amount. */
export const payments = pgTable(
  'payments',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    /** The payer's or creditor's reference; the same reference on the same case is the same payment. */
    ref: text().notNull(),
    amountMinor: minor().notNull(),
    currency: currency(),
    paidOn: date().notNull(),
    source: text().notNull().default('creditor_file'),
    /** Business time at which Dunwell learned of it. */
    atMs: instant('at').notNull(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [unique().on(t.caseId, t.ref), index().on(t.caseId, t.paidOn), index().on(t.atMs)],
);
