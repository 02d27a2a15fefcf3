import { randomUUID } from 'node:crypto';
import { field, originateCommand, waitFor } from '../esl/index.ts';
import type { DialOrder, NotPlaced } from '../telephony.ts';
import { LiveCall } from './live-call.ts';
import type { Switch } from './switch.ts';

/** After sending: the call is on its way, was certainly not made, or nobody knows. */
export type Dialled =
  | { readonly type: 'dialling'; readonly call: LiveCall; readonly refusal: Promise<string> }
  | { readonly type: 'inDoubt' }
  | NotPlaced;

/** A shorter conversation is not worth a ring. */
const leastTalkSeconds = 20;
const numberShape = /^\+[1-9]\d{5,14}$/;

/** Seconds of talk that fit before the hard stop if the phone rings as long as it may; negative when none do. */
const talkSecondsLeft = (order: DialOrder, nowMs: number): number =>
  Math.min(order.maxTalkSeconds, Math.floor((order.hardStopAtMs - nowMs) / 1000) - order.ringSeconds);

const notPlaced = (order: DialOrder, reason: NotPlaced['reason'], detail: string): NotPlaced => ({
  type: 'notPlaced',
  attemptId: order.attemptId,
  reason,
  detail,
});

function fault(order: DialOrder): string | null {
  if (!numberShape.test(order.to)) return `not an E.164 number: ${order.to.slice(0, 4)}…`;
  if (!numberShape.test(order.callerId)) return 'the caller id is not an E.164 number';
  if (!Number.isInteger(order.ringSeconds) || order.ringSeconds < 5 || order.ringSeconds > 120) return 'ringSeconds must be 5 to 120';
  return null;
}

/** Everything that may keep a call from being made, checked before anything is sent. */
export async function objection(on: Switch, order: DialOrder): Promise<NotPlaced | null> {
  const wrong = fault(order);
  if (wrong) return notPlaced(order, 'invalidOrder', wrong);
  if (!(await on.client.ready(on.readyPatienceMs))) return notPlaced(order, 'switchUnavailable', 'no connection to the switch');
  if (talkSecondsLeft(order, await on.time.nowMs()) < leastTalkSeconds)
    return notPlaced(order, 'windowTooShort', 'the permitted time ends before a conversation could');
  if (!(await on.verifyToken(order.token, order.attemptId)))
    return notPlaced(order, 'tokenRefused', 'no valid decision token for this attempt');
  return null;
}

/** The one command that makes a phone ring. Its safety net rides with it: nothing has to live for the call to end in time. */
function originate(
  on: Switch,
  order: DialOrder,
  with_: { readonly jobUuid: string; readonly nowMs: number; hardStopRealMs: number },
): string {
  const { switchSettings: s } = on;
  const hooks = [
    `sched_hangup +${talkSecondsLeft(order, with_.nowMs)} ALLOTTED_TIMEOUT`,
    // The law's own limit, as an instant of the real clock. FreeSWITCH reads whole seconds of it, and so is never late.
    `sched_hangup ${(with_.hardStopRealMs / 1000).toFixed(3)} ALLOTTED_TIMEOUT`,
    'avmd_start',
  ];
  if (s.recordings) hooks.push(`record_session ${s.recordings}/${order.attemptId}.wav`);
  return originateCommand({
    uuid: order.attemptId,
    jobUuid: with_.jobUuid,
    hooks,
    dialString: s.dial.replace('{number}', order.to),
    variables: {
      ignore_early_media: 'true',
      originate_timeout: String(order.ringSeconds),
      origination_caller_id_number: order.callerId,
      hangup_after_bridge: 'true',
      // A parked channel that sends nothing is dropped by some carriers.
      send_silence_when_idle: '400',
      RECORD_STEREO: 'true',
      dunwell_at_ms: String(with_.nowMs),
    },
  });
}

/** Dials once. Never called twice for an attempt id. */
export async function dial(on: Switch, order: DialOrder): Promise<Dialled> {
  const jobUuid = randomUUID();
  const nowMs = await on.time.nowMs();
  const call = new LiveCall(on.client, order.attemptId);
  const job = waitFor(on.client, {
    uuid: jobUuid,
    isIt: (event) => field(event, 'Event-Name') === 'BACKGROUND_JOB',
    timeoutMs: await on.time.patienceMs(order.ringSeconds + 30),
  });
  const hardStopRealMs = Date.now() + (await on.time.realMsUntil(order.hardStopAtMs));
  if (on.held.get(order.attemptId)?.mustEnd) {
    job.cancel();
    call.stopWatching();
    return notPlaced(order, 'stopped', 'a stop was thrown while the call was being prepared');
  }
  const sent = await on.client.send(originate(on, order, { jobUuid, nowMs, hardStopRealMs }));
  if (sent.type === 'ok')
    return { type: 'dialling', call, refusal: job.ended.then((w) => (w.type === 'event' ? field(w.event, '_body') : '')) };
  job.cancel();
  call.stopWatching();
  if (sent.type === 'lost') return { type: 'inDoubt' };
  const detail = sent.type === 'refused' ? sent.text : sent.reason;
  return notPlaced(order, sent.type === 'refused' ? 'switchRefused' : 'switchUnavailable', detail);
}
