import type { Json } from '@dunwell/rules';
import type { Graph } from '@dunwell/rules/strategy';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, recordedAtMs } from './columns.ts';

/** A strategy being drawn. `revision` grows with every save; a save that names an older one is refused. */
export const strategyDrafts = pgTable('strategy_drafts', {
  id: text().primaryKey(),
  name: text().notNull(),
  revision: integer().notNull().default(1),
  body: jsonb().$type<Graph>().notNull(),
  updatedBy: text().notNull(),
  updatedAtMs: recordedAtMs('updated_at'),
});

/** Which cases a strategy takes: every condition named must hold; an absent one holds always. */
export interface EntrySegment {
  readonly creditors?: readonly string[];
  readonly products?: readonly string[];
  readonly buckets?: readonly string[];
  readonly countries?: readonly string[];
  readonly riskGrades?: readonly string[];
  readonly minBalanceMinor?: number;
  readonly maxBalanceMinor?: number;
  /** At least one of these. */
  readonly withFlags?: readonly string[];
  readonly withoutFlags?: readonly string[];
}

/** What becomes of cases under way when a newer plan is put to work: nothing, move when they next wake on a wait, or move at once. */
export const publicationPolicies = ['newCasesOnly', 'migrateAtSafeNode', 'migrateNow'] as const;

/** A signed plan put to work. Among publications in force the highest priority whose segment fits takes a case. */
export const publications = pgTable(
  'publications',
  {
    id: id(),
    strategyId: text().notNull(),
    planHash: text().notNull(),
    priority: integer().notNull().default(0),
    segment: jsonb().$type<EntrySegment>().notNull().default({}),
    /** What happens to cases already under way on an older plan of the same strategy. */
    policy: text().$type<(typeof publicationPolicies)[number]>().notNull().default('newCasesOnly'),
    /** How nodes of older plans map to nodes of this one. */
    migration: jsonb().$type<Json>(),
    fromMs: instant('from_at').notNull(),
    throughMs: instant('through_at'),
    publishedBy: text().notNull(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.strategyId, t.fromMs)],
);
