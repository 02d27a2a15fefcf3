import type { Json } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, recordedAtMs } from './columns.ts';

/** Acts of people that matter later (sign, publish, override, stop). Each entry carries the hash of the one before. */
export const auditLog = pgTable(
  'audit_log',
  {
    seq: bigint({ mode: 'number' }).primaryKey(),
    actor: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    detail: jsonb().$type<Json>().notNull().default({}),
    atMs: instant('at').notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.subject), index('audit_log_overrides').on(t.atMs).where(sql`action = 'overrode'`)],
);
