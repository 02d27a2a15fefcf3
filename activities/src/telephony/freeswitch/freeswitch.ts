import { apiCommand, EslClient } from '../esl/index.ts';
import type { CallRecord, DialOrder, Telephony } from '../telephony.ts';
import { adopt, see } from './adopt.ts';
import { recordsInFolder, recordsOfStandIn } from './call-records.ts';
import { makeCallTime } from './call-time.ts';
import { type Dialled, dial, objection } from './dial.ts';
import { endEarly } from './end-early.ts';
import { HeldCall } from './held-call.ts';
import { type FreeswitchSettings, readSwitchUrl } from './settings.ts';
import type { Switch } from './switch.ts';

/** Calls through FreeSWITCH, or through the stand-in switchboard, over one event-socket connection. */
export function makeFreeswitch(settings: FreeswitchSettings): Telephony {
  const switchSettings = readSwitchUrl(settings.url, settings.connection);
  const client = new EslClient(switchSettings.esl);
  const on: Switch = {
    client,
    switchSettings,
    time: makeCallTime(settings.clock),
    records: switchSettings.records ? recordsInFolder(switchSettings.records) : recordsOfStandIn(client),
    verifyToken: settings.verifyToken,
    readyPatienceMs: 5000,
    recordPatienceMs: settings.recordPatienceMs ?? 10_000,
    held: new Map(),
    overdue: new Map(),
    hasRecogniser: true,
  };
  return {
    place: (order) => holding(on, order, place),
    adopt: (order) => holding(on, order, adopt),
    endEarly: (attemptId, why) => endEarly(on, attemptId, why),
    isReady: () => client.isReady,
    close: async () => client.close(),
  };
}

/** While this process sees to a call, the call can be ended from here. */
async function holding(on: Switch, order: DialOrder, see: typeof place): Promise<CallRecord> {
  const held = new HeldCall(on.client, order.attemptId);
  on.held.set(order.attemptId, held);
  try {
    return await see(on, order);
  } finally {
    if (on.held.get(order.attemptId) === held) on.held.delete(order.attemptId);
  }
}

async function place(on: Switch, order: DialOrder): Promise<CallRecord> {
  const objected = await objection(on, order);
  if (objected) return objected;
  const dialled = await dial(on, order);
  if (dialled.type === 'notPlaced') return dialled;
  if (dialled.type === 'inDoubt') return adopt(on, order);
  const local = localRefusal(on, order, dialled);
  const seen = see(on, order, { call: dialled.call, variables: {}, isTakenOver: false });
  const first = await Promise.race([seen, local]);
  // `null` from `local` only says that the switch did not refuse; what was seen decides.
  return first ?? (await seen) ?? adopt(on, order);
}

/** Errors of the switch itself: it made no channel, so nobody was rung. @source measured on FreeSWITCH 1.11.2 */
const localErrors = /^-ERR (DESTINATION_OUT_OF_ORDER|INVALID_PROFILE|CHAN_NOT_IMPLEMENTED|GATEWAY_DOWN)/;

/**
 * The switch refused before any channel existed. The same words stand for a full switch and for an id that is already
 * live or was, so they are believed only when there is no trace of such a call; a trace is followed instead.
 */
async function localRefusal(
  on: Switch,
  order: DialOrder,
  { call, refusal }: Extract<Dialled, { type: 'dialling' }>,
): Promise<CallRecord | null> {
  const words = await refusal;
  if (!localErrors.test(words) || call.isAnswered || call.isEnded) return null;
  const exists = await on.client.send(apiCommand('uuid_exists', order.attemptId));
  const isTraceless = exists.type === 'ok' && exists.text.trim() === 'false' && (await on.records.find(order.attemptId)) === null;
  if (call.isAnswered || call.isEnded) return null;
  call.stopWatching();
  if (!isTraceless) return adopt(on, order);
  return { type: 'notPlaced', attemptId: order.attemptId, reason: 'switchRefused', detail: words.trim() };
}
