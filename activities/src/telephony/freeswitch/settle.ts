import type { DialOrder, HangupEvidence, SettledCall, Utterance } from '../telephony.ts';
import { type Memory, readMemory } from './call-memory.ts';
import { classify } from './classify.ts';
import type { Switch } from './switch.ts';

/** What this process heard itself; a worker that only found the record heard nothing. */
export interface OwnWitness {
  readonly memory: Memory;
  readonly transcript: readonly Utterance[];
  readonly disclosed: readonly string[];
}

/** The account of a call whose end is known. */
export async function settle(
  on: Switch,
  order: DialOrder,
  known: { evidence: HangupEvidence; witness?: OwnWitness },
): Promise<SettledCall> {
  const { evidence, witness } = known;
  const recorded = readMemory(evidence.variables);
  const memory = witness?.memory ?? recorded;
  // Another process may have ended it.
  const stopId = memory.stopId ?? recorded.stopId;
  const [startedAtMs, answeredAtMs, endedAtMs] = await Promise.all(
    [evidence.startedAtMs, evidence.answeredAtMs, evidence.endedAtMs].map((realMs) => on.time.businessAt(realMs)),
  );
  const { recordings } = on.switchSettings;
  const isTalk = evidence.answeredAtMs > 0 && !memory.isMachine;
  return {
    type: 'settled',
    attemptId: order.attemptId,
    outcome: classify(evidence, memory),
    evidence,
    talkSeconds: Math.round(Number(evidence.variables.billmsec ?? 0) / 1000),
    ...(startedAtMs === undefined ? {} : { startedAtMs }),
    ...(answeredAtMs === undefined ? {} : { answeredAtMs }),
    ...(endedAtMs === undefined ? {} : { endedAtMs }),
    ...(recordings && evidence.answeredAtMs > 0 ? { recording: `${recordings}/${order.attemptId}.wav` } : {}),
    ...(stopId ? { stopId } : {}),
    ...(isTalk ? { conversation: conversationOf(memory, witness) } : {}),
    ...messageOf(order, memory, endedAtMs ?? 0),
  };
}

/** The words that were begun, from the order: they are the same whoever spoke them, so they are known though the speaker is gone. */
function messageOf(order: DialOrder, { isMachine, message }: Memory, atMs: number): Pick<SettledCall, 'message'> {
  if (!isMachine || message === null) return {};
  const begun = (order.message ?? []).slice(0, message.begun);
  return { message: { said: begun.map(({ stateId, text }) => ({ who: 'robot', stateId, text, atMs })), isWhole: message.isWhole } };
}

function conversationOf(memory: Memory, witness: OwnWitness | undefined): NonNullable<SettledCall['conversation']> {
  const { ended, position } = memory;
  return {
    // Who hung up before the script ended has said no more than they said.
    ...(ended ?? { result: 'noResult', reached: position?.isRightParty ? 'rightParty' : 'unclear' }),
    disclosed: witness?.disclosed ?? [],
    transcript: witness?.transcript ?? [],
  };
}

/** Nobody knows what became of the attempt: it counts as made, and it is not made again. */
export const unknownCall = (order: DialOrder): SettledCall => ({
  type: 'settled',
  attemptId: order.attemptId,
  outcome: 'unknown',
  evidence: null,
  talkSeconds: 0,
});
