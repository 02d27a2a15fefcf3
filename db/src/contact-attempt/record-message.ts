import type { Tx } from '../connect.ts';
import { messagesSent } from '../schema/index.ts';

/** Keeps the words of a message as they left. */
export async function recordMessage(tx: Tx, message: typeof messagesSent.$inferInsert): Promise<void> {
  const { attemptId, caseId, channel, to, subject, body, language, templateId, templateHash, outcome, providerRef, atMs } = message;
  await tx
    .insert(messagesSent)
    .values({ attemptId, caseId, channel, to, subject, body, language, templateId, templateHash, outcome, providerRef, atMs })
    .onConflictDoNothing();
}
