import type { Db, Tx } from '@dunwell/db';
import { packsInForce, readStanding, type Standing } from '@dunwell/db/contact-request';
import { lockConsumer, releaseAttempt, writeOverride, writeReservation, writeWithheld } from '@dunwell/db/ledger';
import { permanent } from '../permanent.ts';
import type { ContactProposal, Reservation } from './reservation.ts';
import { mintToken, tokenHash } from './token.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/**
 * The one gate every contact passes, whoever wishes it: asks the law and takes a place in the ledger in one
 * transaction, one at a time per person. Whatever is not allowed is recorded with its reasons.
 *
 * @throws ApplicationFailure `CaseMissing`
 */
export function reserve(db: Db, proposal: ContactProposal): Promise<Reservation> {
  return db.transaction(async (tx) => {
    const isKnown = await lockConsumer(tx, proposal.caseId);
    const standing = isKnown ? await readStanding(tx, proposal.caseId, proposal.attemptId) : undefined;
    if (!standing) throw permanent('CaseMissing', `there is no case ${proposal.caseId}`);
    const { attempt } = standing;
    if (attempt && attempt.state !== 'reserved') return { type: 'adopted', state: attempt.state, outcome: attempt.outcome };
    const verdict = verdictOn(standing, proposal, await packsInForce(tx, standing));
    if (verdict.decision === 'ALLOW') return allow(tx, { proposal, standing, verdict });
    if (attempt) await releaseAttempt(tx, proposal.attemptId);
    return withhold(tx, { proposal, standing, verdict });
  });
}

interface Judged {
  readonly proposal: ContactProposal;
  readonly standing: Standing;
  readonly verdict: Verdict;
}

async function allow(tx: Tx, { proposal, standing, verdict }: Judged): Promise<Reservation> {
  const { consumer, creditor, atMs } = standing;
  const token = mintToken();
  const { attemptId, caseId, channel, to, override } = proposal;
  await writeReservation(tx, {
    attemptId,
    caseId,
    channel,
    to,
    consumerId: consumer.id,
    personId: proposal.personId ?? consumer.id,
    debtIds: proposal.debtIds ?? [caseId],
    agent: proposal.agent ?? null,
    actor: creditor.actor_role,
    purpose: proposal.purpose ?? 'collect',
    atMs,
    hardStopAtMs: verdict.hardStopAtMs,
    nodeId: proposal.nodeId ?? null,
    planHash: proposal.planHash ?? null,
    contentId: proposal.contentId ?? null,
    decisionId: proposal.decisionId ?? null,
    packs: verdict.packs,
    answer: verdict.answer,
    tokenHash: tokenHash(token),
  });
  if (override && verdict.rules.length > 0) await writeOverride(tx, { ...override, caseId, attemptId, rules: verdict.rules, atMs });
  return { type: 'allowed', token, hardStopAtMs: verdict.hardStopAtMs };
}

async function withhold(tx: Tx, { proposal, standing, verdict }: Judged): Promise<Reservation> {
  const { rules, requirements, earliestAtMs } = verdict;
  await writeWithheld(tx, {
    caseId: proposal.caseId,
    consumerId: standing.consumer.id,
    attemptId: proposal.attemptId,
    channel: proposal.channel,
    to: proposal.to,
    decision: verdict.decision as Exclude<Verdict['decision'], 'ALLOW'>,
    rules: [...rules],
    requirements: [...requirements],
    earliestAtMs,
    packs: verdict.packs,
    explain: verdict.explain,
    nodeId: proposal.nodeId ?? null,
    decisionId: proposal.decisionId ?? null,
    atMs: standing.atMs,
  });
  if (verdict.decision === 'DEFER' && earliestAtMs !== null) return { type: 'deferred', earliestAtMs, rules };
  return { type: 'withheld', rules, requirements };
}
