import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id, recordedAtMs } from './columns.ts';

/** Who is owed. `packs` are the policy packs this creditor's contract or house policy adds to the law of the place. */
export const creditors = pgTable('creditors', {
  id: id(),
  ref: text().notNull().unique(),
  name: text().notNull(),
  /** Decides which law applies: who we are towards the consumer when we act for this creditor. */
  actorRole: text().$type<'third_party_collector' | 'creditor'>().notNull().default('third_party_collector'),
  packs: jsonb().$type<readonly string[]>().notNull().default([]),
  recordedAtMs: recordedAtMs(),
});
