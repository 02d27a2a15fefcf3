import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { attempts } from './attempts.ts';
import { instant, recordedAtMs } from './columns.ts';

/** Leave to make one attempt; a new one takes the place of the old. Only the hash is kept: who reads the table cannot act. */
export const decisionTokens = pgTable('decision_tokens', {
  attemptId: uuid()
    .primaryKey()
    .references(() => attempts.attemptId),
  tokenHash: text().notNull(),
  /** Business time: the guard's hard stop. */
  expiresAtMs: instant('expires_at').notNull(),
  usedAtMs: instant('used_at'),
  revokedAtMs: instant('revoked_at'),
  recordedAtMs: recordedAtMs(),
});
