import { messageSeconds, type Talk } from '@dunwell/rules/script';
import type { CallRecord, DialOrder } from '../telephony.ts';
import type { Memory } from './call-memory.ts';
import { ConversationOnCall, type ConversationSetting, type SpeechMeans } from './conversation.ts';
import type { CallEnd, LiveCall } from './live-call.ts';
import { settle } from './settle.ts';
import type { Switch } from './switch.ts';

/** Business seconds kept for the closing sentence. */
const closingSeconds = 12;

const talkOf = (order: DialOrder): Talk => ({
  script: order.script,
  lang: order.lang,
  zone: order.zone,
  currency: order.currency,
  balanceMinor: order.balanceMinor,
  values: order.values,
});

/** A call taken over from a process that is gone leaves no message: that process may have begun to. */
interface AnsweredCall {
  readonly call: LiveCall;
  readonly memory: Memory;
  readonly isTakenOver: boolean;
}

const messageOf = ({ message: parts, hardStopAtMs }: DialOrder): Pick<ConversationSetting, 'message'> =>
  parts ? { message: { parts, notAfterMs: hardStopAtMs - (closingSeconds + messageSeconds(parts)) * 1000 } } : {};

/** Talks on an answered call, ends it, and gives the account of it; `lost` when sight of it was lost on the way. */
export async function seeThrough(on: Switch, order: DialOrder, at: AnsweredCall): Promise<CallRecord | 'lost'> {
  const { call } = at;
  const means: SpeechMeans = {
    voice: on.switchSettings.voices[order.lang],
    engine: on.switchSettings.speech,
    hasRecogniser: on.hasRecogniser,
  };
  // Two limits: the length agreed for a call, in patience with slow computers, and the law's, which has none.
  const closeInMs = Math.min(
    await on.time.patienceMs(order.maxTalkSeconds - closingSeconds),
    await on.time.realMsUntil(order.hardStopAtMs - closingSeconds * 1000),
  );
  const message = at.isTakenOver ? {} : messageOf(order);
  const conversation = new ConversationOnCall({ call, talk: talkOf(order), time: on.time, means, closeInMs, ...message }, at.memory);
  const hardStop = setTimeout(() => void call.api('uuid_kill', 'ALLOTTED_TIMEOUT'), await on.time.realMsUntil(order.hardStopAtMs));
  await (on.held.get(order.attemptId)?.during(conversation) ?? conversation.hold());
  on.hasRecogniser = means.hasRecogniser;
  if (!call.isEnded && !conversation.isHandedOver) await finish(on, call, conversation.memory);
  const end = await endOf(on, call, order.maxTalkSeconds);
  clearTimeout(hardStop);
  if (end.type === 'lost') return 'lost';
  if (conversation.isHandedOver) return settle(on, order, { evidence: end.evidence });
  const { memory, transcript, disclosed } = conversation;
  return settle(on, order, { evidence: end.evidence, witness: { memory, transcript, disclosed: [...disclosed] } });
}

/** Passes the call to a person where that was promised and agents are configured; hangs up otherwise. */
async function finish(on: Switch, call: LiveCall, memory: Memory): Promise<void> {
  const { agents } = on.switchSettings;
  if (memory.ended?.result === 'transferred' && agents) await call.api('uuid_transfer', `bridge:${agents}`, 'inline');
  else await call.api('uuid_kill', 'NORMAL_CLEARING');
}

/** The end of a call that is ending; `lost` when the switch does not report it in time. */
async function endOf(on: Switch, call: LiveCall, talkSeconds: number): Promise<CallEnd> {
  const patienceMs = await on.time.patienceMs(talkSeconds + 10);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CallEnd>((resolve) => {
    timer = setTimeout(() => resolve({ type: 'lost' }), patienceMs);
  });
  const end = await Promise.race([call.ended, late]);
  clearTimeout(timer);
  call.stopWatching();
  return end;
}
