import type { CaseEvent } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant, recordedAtMs } from './columns.ts';

/** Case events on their way to the running case, written in the transaction of what caused them. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    event: jsonb().$type<CaseEvent>().notNull(),
    sentAtMs: instant('sent_at'),
    tries: integer().notNull().default(0),
    /** Real time before which it is not tried again. */
    retryAtMs: instant('retry_at'),
    lastError: text(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index('outbox_unsent').on(t.id).where(sql`sent_at is null`), index().on(t.caseId)],
);
