import type { Advance, PermanentFailure, Reply } from '@dunwell/rules';
import { ApplicationFailure, condition, log, sleep } from '@temporalio/workflow';
import { advance } from './case-effects.ts';
import { accept, type Standing } from './standing.ts';

/** More events than this wait for the next decision, so that its input stays small. */
const mostEventsPerDecision = 50;
const retryAfterMs = 30_000;
const lookAgainAfterMs = 60 * 60_000;

/**
 * Asks what to do next until it gets an answer. A database that is away costs time, never the case; a plan that is not
 * signed or not intact, or a kill switch, holds the case until someone has put it right and nudges it, or something happens to it.
 *
 * @throws ApplicationFailure `CaseMissing`
 */
export async function decide(standing: Standing, reply: Reply): Promise<Advance> {
  standing.command = null;
  for (;;) {
    const { caseId, planHash, state, inbox } = standing;
    try {
      return accept(standing, await advance({ caseId, planHash, state, reply, events: inbox.slice(0, mostEventsPerDecision) }));
    } catch (fault) {
      const failure = permanentFailure(fault);
      if (failure === 'CaseMissing') throw ApplicationFailure.nonRetryable(`case ${caseId} does not exist`, failure);
      log.warn('no decision', { failure: failure ?? 'transient' });
      const heard = inbox.length;
      if (failure) await condition(() => standing.isNudged || inbox.length > heard, lookAgainAfterMs);
      else await sleep(retryAfterMs);
      standing.isNudged = false;
    }
  }
}

function permanentFailure(fault: unknown): PermanentFailure | undefined {
  for (let cause = fault; cause instanceof Error; cause = cause.cause)
    if (cause instanceof ApplicationFailure && cause.nonRetryable) return (cause.type ?? undefined) as PermanentFailure | undefined;
  return undefined;
}
