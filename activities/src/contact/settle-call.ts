import type { Tx } from '@dunwell/db';
import { findAttempt, recordConversation, settleAttempt } from '@dunwell/db/contact-attempt';
import { stopReason } from '@dunwell/db/kill-switch';
import { type ContactOrder, type ContactResult, type Conversation, type HouseReason, type Json, minuteMs } from '@dunwell/rules';
import type { LeaveAnswer } from '@dunwell/rules/policy';
import type { CallRecord, SettledCall, Utterance } from '../telephony/index.ts';
import { callInWords } from './call-in-words.ts';
import type { Cleared } from './clearance.ts';
import type { ContactDeps } from './contact-deps.ts';
import { earlierResult } from './earlier-result.ts';
import { surely } from './surely.ts';

/** How long a call waits that the switch could not take, on the business clock. */
const switchAwayMs = 15 * minuteMs;

interface Made {
  readonly cleared: Cleared;
  readonly record: CallRecord;
  /** Whether a message might be left on a machine. */
  readonly leave?: LeaveAnswer | undefined;
}

/** Writes everything a call came to, surely and once. */
export async function settleCall(deps: ContactDeps, order: ContactOrder, { cleared, record, leave }: Made): Promise<ContactResult> {
  const atMs = await deps.clock.nowMs();
  if (record.type === 'notPlaced') {
    await surely(() => deps.guard.release(order.attemptId));
    return { type: 'deferred', earliestAtMs: atMs + switchAwayMs, rules: [`SWITCH-${record.reason}` satisfies HouseReason] };
  }
  return surely(() => deps.db.transaction((tx) => store(tx, deps, { order, cleared, record, leave, atMs })));
}

interface Known {
  readonly order: ContactOrder;
  readonly cleared: Cleared;
  readonly record: SettledCall;
  readonly leave: LeaveAnswer | undefined;
  readonly atMs: number;
}

/** In one transaction: ledger, attempt, what was agreed, the case note. What is stored already is left as it is. */
async function store(tx: Tx, deps: ContactDeps, { order, cleared, record, leave, atMs }: Known): Promise<ContactResult> {
  const { attemptId, caseId, decisionId } = order;
  const { outcome, talkSeconds, conversation: said, message } = record;
  const before = await findAttempt(tx, attemptId);
  const stored = before?.state === 'settled' ? await earlierResult(deps, before) : undefined;
  if (stored) return stored;
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
    ...transcriptOf(said?.transcript ?? message?.said),
    ...(record.evidence ? { evidence: record.evidence as unknown as Json } : {}),
    note: callInWords(record, { ...cleared.recipient, stopReason: reason, leave }),
  });
  return { type: 'settled', outcome, ...(conversation ? { conversation } : {}) };
}

const transcriptOf = (transcript: readonly Utterance[] | undefined): { transcript?: Json } =>
  transcript ? { transcript: transcript as unknown as Json } : {};

const conversationOf = ({ reached, result }: NonNullable<SettledCall['conversation']>, promiseId: string | undefined): Conversation => ({
  reached,
  result,
  ...(promiseId ? { promiseId } : {}),
});
