import { sql } from 'drizzle-orm';
import { date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { currency, id, instant, minor, recordedAtMs } from './columns.ts';

/** A promise to pay: an amount and a due date. */
export const promises = pgTable(
  'promises',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    amountMinor: minor().notNull(),
    currency: currency(),
    dueOn: date().notNull(),
    madeAtMs: instant('made_at').notNull(),
    channel: text().notNull(),
    attemptId: uuid(),
    status: text().$type<'open' | 'kept' | 'partlyKept' | 'broken' | 'cancelled'>().notNull().default('open'),
    paidMinor: minor().notNull().default(0),
    settledAtMs: instant('settled_at'),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.caseId, t.madeAtMs), index().on(t.madeAtMs), index('promises_open').on(t.dueOn).where(sql`status = 'open'`)],
);

/** A plan of payments offered to the consumer. */
export const offers = pgTable(
  'offers',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    instalments: jsonb().$type<readonly { readonly dueOn: string; readonly amountMinor: number }[]>().notNull(),
    status: text().$type<'offered' | 'accepted' | 'declined' | 'lapsed'>().notNull().default('offered'),
    atMs: instant('at').notNull(),
    decisionId: uuid(),
  },
  (t) => [index().on(t.caseId, t.atMs)],
);
