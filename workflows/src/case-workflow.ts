import type { Advance, CaseEvent, CaseState, HouseReason } from '@dunwell/rules';
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { caseEvent, nudge, position } from './case-messages.ts';
import { contact } from './contact.ts';
import { decide } from './decide.ts';
import type { Standing } from './standing.ts';

/** What one run of a case hands to the next. */
export interface CaseRun {
  readonly caseId: string;
  readonly planHash: string;
  readonly state?: CaseState | null;
  readonly inbox?: readonly CaseEvent[];
  /** It enters its strategy from the beginning although it has a state: a case that ran before. */
  readonly isAnew?: boolean;
}

/** Waking a case that is in no worker's cache replays its history, so a run ends early: after so many events, or case-days. */
const mostEventsPerRun = 100;
const longestRunMs = 7 * 24 * 60 * 60_000;

/** A longer timer is set again when it fires: the business clock may have changed meanwhile. */
const longestSleepMs = 24 * 60 * 60_000;

/**
 * Runs one case until it closes: decide, perform one command, decide again. It knows no strategy; what to do is the
 * answer of `advance`. So a changed strategy can never break the replay of a case under way.
 */
export async function caseWorkflow(run: CaseRun): Promise<{ outcome: string }> {
  const { caseId, planHash, state = null } = run;
  const standing: Standing = { caseId, planHash, state, command: null, inbox: [...(run.inbox ?? [])], isNudged: false };
  setHandler(caseEvent, (event) => void standing.inbox.push(event));
  setHandler(nudge, () => {
    standing.isNudged = true;
  });
  setHandler(position, () => ({
    planHash: standing.planHash,
    state: standing.state,
    command: standing.command,
    inboxLength: standing.inbox.length,
  }));

  let next = await decide(standing, { type: state && !run.isAnew ? 'woke' : 'started' });
  const beganAtMs = next.atMs;
  for (;;) {
    const { command } = next;
    if (command.type === 'close') return { outcome: command.outcome };
    if (command.type === 'contact') {
      next = standing.inbox.length > 0 ? await reconsider(standing, next) : await contact(standing, command.order, next);
      continue;
    }
    await rest(standing, next.sleepMs);
    if (workflowInfo().historyLength >= mostEventsPerRun || next.atMs - beganAtMs >= longestRunMs) await renew(standing);
    next = await decide(standing, { type: 'woke' });
  }
}

/** News that came while a contact was being decided goes first: it may be the payment that makes the contact needless. */
function reconsider(standing: Standing, { atMs }: Advance): Promise<Advance> {
  return decide(standing, {
    type: 'contacted',
    result: { type: 'deferred', earliestAtMs: atMs, rules: ['CASE-NEWS' satisfies HouseReason] },
  });
}

async function rest(standing: Standing, sleepMs: number): Promise<void> {
  await condition(() => standing.inbox.length > 0 || standing.isNudged, Math.min(Math.max(sleepMs, 50), longestSleepMs));
  standing.isNudged = false;
}

function renew({ caseId, planHash, state, inbox }: Standing): Promise<never> {
  return continueAsNew<typeof caseWorkflow>({ caseId, planHash, state, inbox });
}
