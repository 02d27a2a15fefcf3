import type { FactValue } from '@dunwell/rules/fact';
import { sql } from 'drizzle-orm';
import { date, doublePrecision, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { currency, id, instant, minor, recordedAtMs } from './columns.ts';
import { consumers } from './consumers.ts';
import { creditors } from './creditors.ts';

/** One debt of one consumer in collection. */
export const cases = pgTable(
  'cases',
  {
    id: id(),
    ref: text().notNull(),
    creditorId: uuid()
      .notNull()
      .references(() => creditors.id),
    consumerId: uuid()
      .notNull()
      .references(() => consumers.id),
    product: text().notNull(),
    currency: currency(),
    principalMinor: minor().notNull(),
    interestMinor: minor().notNull().default(0),
    feesMinor: minor().notNull().default(0),
    /** What is owed now: the file's sum less every payment since. */
    balanceMinor: minor().notNull(),
    dueOn: date(),
    openedOn: date().notNull(),
    daysPastDue: integer().notNull().default(0),
    /** M0 … M7+, from `daysPastDue`. */
    bucket: text().notNull().default('M0'),
    /** Business date up to which `daysPastDue` counts. */
    agedOn: date(),
    lastPaymentOn: date(),
    lastPaymentMinor: minor(),
    /** Groups student loans as the law counts them. @source 12 CFR 1006.14(b)(4) */
    servicingAccount: text(),
    status: text().$type<'open' | 'held' | 'closed'>().notNull().default('open'),
    /** How a closed case ended, in the strategy's word. */
    closedAs: text(),
    heldUntilMs: instant('held_until'),
    holdReason: text(),
    strategyId: text(),
    planHash: text(),
    nodeId: text(),
    /** Business time at which something is due to happen by itself. */
    nextAtMs: instant('next_at'),
    lastActivityAtMs: instant('last_activity_at'),
    assignedAtMs: instant('assigned_at'),
    /** When the durable run of this case was started; null while it waits to be. */
    startedAtMs: instant('started_at'),
    score: doublePrecision(),
    riskGrade: text(),
    rollProbability: doublePrecision(),
    bestHour: integer(),
    custom: jsonb().$type<Readonly<Record<string, FactValue>>>().notNull().default({}),
    flags: text().array().notNull().default(sql`'{}'`),
    tags: text().array().notNull().default(sql`'{}'`),
    /** Hash of the file row last taken in; an equal row changes nothing. */
    rowHash: text(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [
    // The reference first: it is also looked up alone.
    unique().on(t.ref, t.creditorId),
    index().on(t.consumerId),
    // With all that the canvas tells of a node, so that its counts are read from the index alone.
    index('cases_on_canvas')
      .on(t.strategyId, t.nodeId, t.currency, t.balanceMinor)
      .where(sql`strategy_id is not null and status <> 'closed'`),
    // Of a closed case nothing is due. Also the order in which the list of cases begins.
    index('cases_due').on(t.nextAtMs, t.id),
    index('cases_unassigned').on(t.id).where(sql`status = 'open' and strategy_id is null`),
    index('cases_unstarted').on(t.assignedAtMs).where(sql`status = 'open' and strategy_id is not null and started_at is null`),
    index('cases_undecided').on(t.id).where(sql`status = 'open' and started_at is not null and node_id is null`),
    // With all that the overview tells of the open book, however many have ended.
    index('cases_in_book').on(t.bucket, t.currency, t.balanceMinor).where(sql`status <> 'closed'`),
  ],
);
