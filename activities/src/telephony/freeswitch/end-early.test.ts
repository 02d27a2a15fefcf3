import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SwitchboardProcess, startSwitchboard } from '../switchboard-process.ts';
import type { DialOrder, SettledCall, Telephony } from '../telephony.ts';
import { dialOrder, originVirtualMs, script } from './dial-order.fixture.ts';
import { makeFreeswitch } from './freeswitch.ts';

/** Slow enough that a call is met in mid-sentence: the greeting takes some three seconds. */
const timeScale = 4;
const clock = { originRealMs: Date.now(), originVirtualMs, scale: timeScale, paused: false };
const numbers = { '+15550000012': { line: 'ringsOut' } };

let board: SwitchboardProcess;
beforeAll(async () => {
  board = await startSwitchboard({ timeScale, profile: { lines: { answers: 1 }, people: { promises: 1 }, keyShare: 0, numbers } });
});
afterAll(() => board.stop());

const opened: Telephony[] = [];
const open = (agents = ''): Telephony => {
  const telephony = makeFreeswitch({
    url: `${board.url}${agents}`,
    clock: { read: async () => clock },
    verifyToken: async () => true,
    recordPatienceMs: 1500,
  });
  opened.push(telephony);
  return telephony;
};
afterAll(() => Promise.all(opened.map((telephony) => telephony.close())));

const order = (to = '+15550000001', more: Partial<DialOrder> = {}): DialOrder => dialOrder(to, { ringSeconds: 60, ...more });
const on = async (path: string): Promise<Record<string, unknown>> => (await fetch(`${board.boardUrl}${path}`)).json() as never;
const isLive = async (attemptId: string): Promise<unknown> => (await on(`/calls/${attemptId}`)).isLive;
/** Starts a call and lets the robot get into its first sentence. */
async function talking(telephony: Telephony, wanted: DialOrder): Promise<{ placing: Promise<SettledCall> }> {
  const placing = telephony.place(wanted) as Promise<SettledCall>;
  await expect.poll(async () => (await on(`/calls/${wanted.attemptId}`)).saying, { interval: 5 }).not.toBe('');
  return { placing };
}
/** Asks as the worker's watch does, until the call is over. */
async function insist(who: readonly Telephony[], { attemptId }: DialOrder, stopId: string): Promise<void> {
  for (const sinceMs = performance.now(); (await isLive(attemptId)) && performance.now() - sinceMs < 10_000; ) {
    for (const telephony of who) await telephony.endEarly(attemptId, { type: 'stop', stopId });
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

test('a call being talked on is broken off, closed with the closing sentence, and hung up with the reason on record', async () => {
  const [telephony, wanted, stopId] = [open(), order(), randomUUID()];
  const { placing } = await talking(telephony, wanted);
  await insist([telephony], wanted, stopId);
  const record = await placing;
  expect(record).toMatchObject({ stopId, evidence: { cause: 'NORMAL_CLEARING', disposition: 'send_bye' } });
  const said = record.conversation!.transcript;
  expect(said.map(({ stateId }) => stateId)).toEqual(['greet', script.closing]);
  // What was broken off has disclosed nothing.
  expect(record.conversation!.disclosed).toEqual([]);
  expect(await board.dials(wanted.attemptId)).toBe(1);
});

test('a telephone that still rings stops ringing', async () => {
  const [telephony, wanted, stopId] = [open(), order('+15550000012'), randomUUID()];
  const placing = telephony.place(wanted);
  await expect.poll(() => isLive(wanted.attemptId), { interval: 5 }).toBe(true);
  await insist([telephony], wanted, stopId);
  expect(await placing).toMatchObject({ type: 'settled', outcome: 'rang_no_answer', stopId, evidence: { cause: 'MANAGER_REQUEST' } });
  expect(await board.dials(wanted.attemptId)).toBe(1);
});

test('a call that another worker talks on is left to it to close', async () => {
  const [talker, bystander, wanted, stopId] = [open(), open(), order(), randomUUID()];
  const { placing } = await talking(talker, wanted);
  await insist([bystander, talker], wanted, stopId);
  const record = await placing;
  expect(record.evidence!.cause).toBe('NORMAL_CLEARING');
  expect(record.conversation!.transcript.at(-1)!.stateId).toBe(script.closing);
});

test('a call whose controller died is hung up by whoever is left, and its adopter knows why', async () => {
  const [dying, survivor, wanted, stopId] = [open(), open(), order(), randomUUID()];
  const { placing } = await talking(dying, wanted);
  await dying.close();
  await insist([survivor], wanted, stopId);
  expect(await survivor.adopt(wanted)).toMatchObject({ type: 'settled', stopId, evidence: { cause: 'MANAGER_REQUEST' } });
  expect(await board.dials(wanted.attemptId)).toBe(1);
  await placing.catch(() => null);
});

test('a call that was passed on to a person is hung up', async () => {
  const [telephony, stopId] = [open('?agents=sofia/gateway/pbx/5000'), randomUUID()];
  const wanted = order('+15550000005');
  await fetch(`${board.boardUrl}/proportions`, {
    method: 'PUT',
    body: JSON.stringify({ lines: { answers: 1 }, people: { asksForPerson: 1 }, keyShare: 0 }),
  });
  const placing = telephony.place(wanted) as Promise<SettledCall>;
  const transferred = async () => ((await on('/counters')).counters as Record<string, number>).transferred ?? 0;
  await expect.poll(transferred, { timeout: 20_000 }).toBe(1);
  await insist([telephony], wanted, stopId);
  expect(await placing).toMatchObject({ stopId, conversation: { result: 'transferred' }, evidence: { cause: 'MANAGER_REQUEST' } });
});
