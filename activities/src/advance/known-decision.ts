import type { Tx } from '@dunwell/db';
import { type DecisionRow, findDecision } from '@dunwell/db/decision';
import type { Advance, AdvanceInput, BusinessClock, CaseEvent, CaseState, Command } from '@dunwell/rules';
import { businessNow } from '@dunwell/rules';
import { sleepMsFor } from './sleep-ms-for.ts';

interface Question {
  readonly input: AdvanceInput;
  /** Those of its events that no decision has taken into account. */
  readonly fresh: readonly CaseEvent[];
  readonly businessClock: BusinessClock;
  /** The plan that is to decide; another than the case was on when a new version takes it over. */
  readonly planHash: string;
}

/**
 * The answer when nothing new is to be decided: the decision was made before and its answer lost, or the case was woken
 * before its time with neither news nor a new version to move to.
 */
export async function knownDecision(tx: Tx, { input, fresh, businessClock, planHash }: Question): Promise<Advance | undefined> {
  const seq = input.state?.seq ?? 0;
  const recorded = await findDecision(tx, input.caseId, seq);
  if (recorded) return answer(recorded, { businessClock, eventsSeen: (recorded.input as { eventsSeen: number }).eventsSeen });
  if (input.reply.type !== 'woke' || fresh.length > 0 || planHash !== input.planHash) return undefined;
  const last = await findDecision(tx, input.caseId, seq - 1);
  const command = last?.command as Command | undefined;
  if (!last || !command || command.type === 'contact' || command.type === 'close') return undefined;
  const isDue = command.untilMs <= businessNow(businessClock, Date.now());
  return isDue ? undefined : answer(last, { businessClock, eventsSeen: input.events.length });
}

function answer(row: DecisionRow, { businessClock, eventsSeen }: { businessClock: BusinessClock; eventsSeen: number }): Advance {
  const command = row.command as unknown as Command;
  return {
    planHash: row.planHash,
    state: row.state as unknown as CaseState,
    command,
    decisionId: row.id,
    sleepMs: sleepMsFor(command, businessClock),
    atMs: row.atMs,
    eventsSeen,
  };
}
