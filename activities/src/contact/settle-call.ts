import { recordConversation, settleAttempt } from '@dunwell/db/contact-attempt';
import { stopReason } from '@dunwell/db/kill-switch';
import { type ContactOrder, type ContactResult, type Conversation, type Json, minuteMs } from '@dunwell/rules';
import type { CallRecord, SettledCall } from '../telephony/index.ts';
import { callInWords } from './call-in-words.ts';
import type { Cleared } from './clearance.ts';
import type { ContactDeps } from './contact-deps.ts';

/** How long a call waits that the switch could not take, on the business clock. */
const switchAwayMs = 15 * minuteMs;

/** Writes everything a call came to in one transaction: ledger, attempt, what was agreed, the case note. */
export async function settleCall(
  deps: ContactDeps,
  order: ContactOrder,
  { cleared, record }: { cleared: Cleared; record: CallRecord },
): Promise<ContactResult> {
  const atMs = await deps.clock.nowMs();
  if (record.type === 'notPlaced') {
    await deps.guard.release(order.attemptId);
    return { type: 'deferred', earliestAtMs: atMs + switchAwayMs, rules: [`SWITCH-${record.reason}`] };
  }
  const { attemptId, caseId, decisionId } = order;
  const { outcome, talkSeconds } = record;
  return deps.db.transaction(async (tx) => {
    const said = record.conversation;
    const { caseId: _, ...person } = cleared.recipient;
    const promiseId = said && (await recordConversation(tx, { attemptId, caseId, ...person, to: cleared.to, ...said, atMs }));
    const conversation = said && conversationOf(said, promiseId);
    await deps.guard.settle(tx, attemptId, { outcome, endedAtMs: atMs, isDebtDiscussed: said?.reached === 'rightParty' });
    const reason = record.stopId && (await stopReason(tx, record.stopId));
    await settleAttempt(tx, {
      attemptId,
      caseId,
      decisionId,
      outcome,
      endedAtMs: atMs,
      talkMs: Math.round(talkSeconds * 1000),
      ...(reason && record.stopId ? { stopId: record.stopId } : {}),
      ...(conversation ? { conversation } : {}),
      ...(said ? { transcript: said.transcript as unknown as Json } : {}),
      ...(record.evidence ? { evidence: record.evidence as unknown as Json } : {}),
      note: callInWords(record, { ...cleared.recipient, stopReason: reason }),
    });
    return { type: 'settled', outcome, ...(conversation ? { conversation } : {}) };
  });
}

const conversationOf = ({ reached, result }: NonNullable<SettledCall['conversation']>, promiseId: string | undefined): Conversation => ({
  reached,
  result,
  ...(promiseId ? { promiseId } : {}),
});
