import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, recordedAtMs } from './columns.ts';
import { retentionRuns } from './retention.ts';

export const refusalKinds = ['refused', 'consentRevoked', 'cease', 'contactRefused', 'attorney', 'deceased', 'wrongNumber'] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/**
 * What an erased person refused, under a fingerprint of the number, address or reference: enough to honour it when the
 * same one comes again, not enough to learn who it was.
 */
export const keptRefusals = pgTable(
  'kept_refusals',
  {
    id: id(),
    /** HMAC-SHA-256 of kind and value with a key of the house. */
    fingerprint: text().notNull(),
    /** The house key it was made with. */
    keyId: text().notNull(),
    kind: text().$type<'phone' | 'email' | 'reference'>().notNull(),
    what: text().$type<RefusalKind>().notNull(),
    /** The channel refused; null where it is about all of them. */
    channel: text().$type<'call' | 'sms' | 'email' | 'letter' | 'push'>(),
    /** Since when the erased person had refused, business time. */
    sinceMs: instant('since').notNull(),
    runId: uuid()
      .notNull()
      .references(() => retentionRuns.id),
    liftedAtMs: instant('lifted_at'),
    liftedBy: text(),
    /** Who came before was on record beside the erased person, and is somebody else. */
    recordedAtMs: recordedAtMs(),
  },
  (t) => [unique().on(t.fingerprint, t.what, t.channel).nullsNotDistinct()],
);
