import type { Db } from '@dunwell/db';
import { packsInForce, personReached, readStanding, type Standing } from '@dunwell/db/contact-request';
import { keepWithheld, takePlace, type Withheld, writeOverride } from '@dunwell/db/ledger';
import { permanent } from '../permanent.ts';
import type { ContactProposal, Reservation } from './reservation.ts';
import { mintToken, tokenHash } from './token.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/**
 * The one gate every contact passes, whoever wishes it: reads where the person stands, asks the law, and takes a place
 * in the ledger. The place is only taken while what was read is still the latest; where another came first, everything
 * is read and asked again. Whatever is not allowed is recorded with its reasons.
 *
 * @throws ApplicationFailure `CaseMissing`
 */
export async function reserve(db: Db, proposal: ContactProposal): Promise<Reservation> {
  while (true) {
    const standing = await readStanding(db, proposal);
    if (!standing) throw permanent('CaseMissing', `there is no case ${proposal.caseId}`);
    const { attempt } = standing;
    if (attempt && attempt.state !== 'reserved') return { type: 'adopted', state: attempt.state, outcome: attempt.outcome };
    const verdict = verdictOn(standing, proposal, await packsInForce(db, standing));
    const judged = { proposal, standing, verdict };
    const reservation = await (verdict.decision === 'ALLOW' ? allow(db, judged) : withhold(db, judged));
    // Somebody came first, so each time round one more place of this person is taken: it cannot go on for ever.
    if (reservation) return reservation;
  }
}

interface Judged {
  readonly proposal: ContactProposal;
  readonly standing: Standing;
  readonly verdict: Verdict;
}

async function allow(db: Db, { proposal, standing, verdict }: Judged): Promise<Reservation | undefined> {
  const { consumer, creditor, atMs } = standing;
  const { attemptId, caseId, channel, to, override } = proposal;
  const { hardStopAtMs, packs, answer, rules, voicemail } = verdict;
  const token = mintToken();
  const isTaken = await takePlace(db, standing.turn, {
    attemptId,
    caseId,
    channel,
    to,
    consumerId: consumer.id,
    personId: personReached(standing, proposal),
    debtIds: proposal.debtIds ?? [caseId],
    agent: proposal.agent ?? null,
    actor: creditor.actor_role,
    purpose: proposal.purpose ?? 'collect',
    atMs,
    hardStopAtMs,
    nodeId: proposal.nodeId ?? null,
    planHash: proposal.planHash ?? null,
    contentId: proposal.contentId ?? null,
    decisionId: proposal.decisionId ?? null,
    packs,
    answer,
    tokenHash: tokenHash(token),
  });
  if (!isTaken) return undefined;
  // Nobody can act before the token is given away: a process that dies here has contacted no one.
  if (override && rules.length > 0) await db.transaction((tx) => writeOverride(tx, { ...override, caseId, attemptId, rules, atMs }));
  return { type: 'allowed', token, hardStopAtMs, ...(voicemail && { voicemail }) };
}

async function withhold(db: Db, { proposal, standing, verdict }: Judged): Promise<Reservation | undefined> {
  const { attemptId, caseId, channel, to } = proposal;
  const { rules, requirements, earliestAtMs, packs, explain } = verdict;
  const decision = verdict.decision as Withheld['decision'];
  const isKept = await keepWithheld(db, standing.attempt !== null, {
    caseId,
    consumerId: standing.consumer.id,
    attemptId,
    channel,
    to,
    decision,
    rules,
    requirements,
    earliestAtMs,
    packs,
    explain,
    nodeId: proposal.nodeId ?? null,
    decisionId: proposal.decisionId ?? null,
    atMs: standing.atMs,
  });
  if (!isKept) return undefined;
  if (decision === 'DEFER' && earliestAtMs !== null) return { type: 'deferred', earliestAtMs, rules };
  return { type: 'withheld', rules, requirements };
}
