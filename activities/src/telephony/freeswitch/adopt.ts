import { setTimeout as sleep } from 'node:timers/promises';
import { apiCommand, type CommandOutcome, safeUuid } from '../esl/index.ts';
import type { CallRecord, DialOrder } from '../telephony.ts';
import { readMemory } from './call-memory.ts';
import { evidenceOf, variablesOf } from './evidence.ts';
import { LiveCall } from './live-call.ts';
import { seeThrough } from './see-through.ts';
import { settle, unknownCall } from './settle.ts';
import type { Switch } from './switch.ts';

const lookEveryMs = 250;

/**
 * Finds out what became of an attempt, and never dials: a live call is carried on, an ended one is read from its
 * record, and one that left no trace is `unknown`.
 * @throws Error while the switch cannot be asked; the caller tries again later.
 */
export async function adopt(on: Switch, order: DialOrder): Promise<CallRecord> {
  // The switch may still be queueing a dial command whose reply was lost, so "not there" is believed only after a while.
  const untilMs = Date.now() + on.recordPatienceMs;
  for (;;) {
    if (!(await on.client.ready(on.recordPatienceMs))) throw new Error('no connection to the switch');
    const exists = answered(await on.client.send(apiCommand('uuid_exists', safeUuid(order.attemptId))));
    const found = exists === 'true' ? await carryOn(on, order) : await fromRecord(on, order);
    if (found) return found;
    if (exists === 'false' && Date.now() >= untilMs) return unknownCall(order);
    await sleep(lookEveryMs);
  }
}

const answered = (outcome: CommandOutcome): string | null => (outcome.type === 'ok' ? outcome.text.trim() : null);

async function fromRecord(on: Switch, order: DialOrder): Promise<CallRecord | null> {
  const variables = await on.records.find(order.attemptId);
  return variables && settle(on, order, { evidence: evidenceOf(variables) });
}

async function carryOn(on: Switch, order: DialOrder): Promise<CallRecord | null> {
  const call = new LiveCall(on.client, order.attemptId);
  const dump = await call.api('uuid_dump', 'json');
  const channel = dump.type === 'ok' ? readChannel(dump.text) : null;
  if (!channel) {
    call.stopWatching();
    return null;
  }
  if (channel['Answer-State'] === 'answered') call.markAnswered();
  return see(on, order, { call, variables: variablesOf(channel), isTakenOver: true });
}

/** Waits for the answer or the end of a call on its way; `null` when it was lost sight of. */
export async function see(
  on: Switch,
  order: DialOrder,
  at: { call: LiveCall; variables: Readonly<Record<string, string>>; isTakenOver: boolean },
): Promise<CallRecord | null> {
  const { call, variables, isTakenOver } = at;
  const late = new AbortController();
  const patienceMs = await on.time.patienceMs(order.ringSeconds + 30);
  const first = await Promise.race([
    call.answered.then(() => 'answered' as const),
    call.ended,
    sleep(patienceMs, 'late' as const, { signal: late.signal, ref: false }).catch(() => 'late' as const),
  ]);
  late.abort();
  if (first === 'answered') {
    const record = await seeThrough(on, order, { call, memory: readMemory(variables), isTakenOver });
    return record === 'lost' ? null : record;
  }
  call.stopWatching();
  return first !== 'late' && first.type === 'hungUp' ? settle(on, order, { evidence: first.evidence }) : null;
}

function readChannel(text: string): Record<string, string> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, string>) : null;
  } catch {
    return null;
  }
}
