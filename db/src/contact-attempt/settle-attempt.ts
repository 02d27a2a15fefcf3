import type { ContactOutcome, Conversation, Json, Words } from '@dunwell/rules';
import { and, eq, notInArray } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { attempts, caseNotes, cases } from '../schema/index.ts';

/** How an attempt ended, as remembered beside its ledger entry. */
export interface AttemptEnd {
  readonly attemptId: string;
  readonly caseId: string;
  /** Null: no strategy decided it, a person did. */
  readonly decisionId: string | null;
  readonly outcome: ContactOutcome;
  /** Business time. */
  readonly endedAtMs: number;
  readonly talkMs?: number;
  readonly stopId?: string;
  readonly conversation?: Conversation;
  readonly transcript?: Json;
  readonly evidence?: Json;
  /** The case note written after every contact. */
  readonly note: Words;
}

/** Closes an attempt, once, and writes its case note, in the transaction that settles the ledger. What is known is not made unknown again, and what was given back was not made. */
export async function settleAttempt(tx: Tx, end: AttemptEnd): Promise<void> {
  const { attemptId, caseId, decisionId, outcome, endedAtMs, note, ...more } = end;
  const state = outcome === 'unknown' ? 'unknown' : 'settled';
  const closed = await tx
    .update(attempts)
    .set({
      state,
      outcome,
      endedAtMs,
      talkMs: more.talkMs,
      stopId: more.stopId,
      conversation: more.conversation,
      transcript: more.transcript,
      evidence: more.evidence,
    })
    .where(and(eq(attempts.attemptId, attemptId), notInArray(attempts.state, ['settled', 'released'])))
    .returning({ id: attempts.attemptId });
  if (closed.length === 0) return;
  await tx.insert(caseNotes).values({ caseId, decisionId, attemptId, kind: 'contact', text: note, atMs: endedAtMs });
  await tx.update(cases).set({ lastActivityAtMs: endedAtMs }).where(eq(cases.id, caseId));
}
