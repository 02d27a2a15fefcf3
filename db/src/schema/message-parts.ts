import { sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, recordedAtMs } from './columns.ts';

/**
 * One part of a message as its provider knows it. Who sent it and what was reported of it arrive in either order: the
 * row is made by whichever comes first and completed by the other.
 */
export const messageParts = pgTable(
  'message_parts',
  {
    /** The provider's own id of the part. */
    providerRef: text().primaryKey(),
    /** The message it belongs to; null while only its report has come. */
    attemptId: uuid(),
    /** The final report; null while none has come. `unreported`: none came in time. */
    state: text().$type<'delivered' | 'undeliverable' | 'expired' | 'rejected' | 'unreported'>(),
    /** The provider's error code, as given. */
    error: text(),
    sentAtMs: instant('sent_at'),
    reportedAtMs: instant('reported_at'),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.attemptId), index('message_parts_unreported').on(t.sentAtMs).where(sql`state is null and attempt_id is not null`)],
);
