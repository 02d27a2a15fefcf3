import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { attempts } from './attempts.ts';
import { instant, recordedAtMs } from './columns.ts';

/** Leave to make one attempt. Only the hash is kept: who reads the table cannot act. */
export const decisionTokens = pgTable(
  'decision_tokens',
  {
    tokenHash: text().primaryKey(),
    attemptId: uuid()
      .notNull()
      .references(() => attempts.attemptId),
    /** Business time: the guard's hard stop. */
    expiresAtMs: instant('expires_at').notNull(),
    usedAtMs: instant('used_at'),
    revokedAtMs: instant('revoked_at'),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.attemptId)],
);
