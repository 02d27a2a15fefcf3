import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SwitchboardProcess, startSwitchboard } from '../switchboard-process.ts';
import type { DialOrder, SettledCall, Telephony } from '../telephony.ts';
import { dialOrder as order, originVirtualMs, script } from './dial-order.fixture.ts';
import { makeFreeswitch } from './freeswitch.ts';

const timeScale = 400;
const clock = { originRealMs: Date.now(), originVirtualMs, scale: timeScale, paused: false };

const numbers = {
  '+15550000001': { line: 'answers', person: 'promises' },
  '+15550000002': { line: 'answers', person: 'disputes' },
  '+15550000003': { line: 'answers', person: 'wrongNumber' },
  '+15550000004': { line: 'answers', person: 'hangsUp' },
  '+15550000005': { line: 'answers', person: 'asksForPerson' },
  '+15550000006': { line: 'answers', person: 'silent' },
  '+15550000007': { line: 'answers', person: 'hardship' },
  '+15550000011': { line: 'busy' },
  '+15550000012': { line: 'ringsOut' },
  '+15550000013': { line: 'notInService' },
  '+15550000014': { line: 'networkFailure' },
  '+15550000015': { line: 'voicemail' },
  '+15550000016': { line: 'rejects' },
};

let board: SwitchboardProcess;
let telephony: Telephony;
const open = (): Telephony =>
  makeFreeswitch({
    url: board.url,
    clock: { read: async () => clock },
    verifyToken: async (token) => token === 'good',
    recordPatienceMs: 1500,
  });

beforeAll(async () => {
  board = await startSwitchboard({ timeScale, profile: { numbers, keyShare: 0 } });
  telephony = open();
});
afterAll(async () => {
  await telephony.close();
  await board.stop();
});

const call = async (to: string, more: Partial<DialOrder> = {}): Promise<SettledCall> => {
  const record = await telephony.place(order(to, more));
  if (record.type !== 'settled') throw new Error(`not placed: ${record.reason} ${record.detail}`);
  return record;
};

describe('a call that is not picked up', () => {
  test.each([
    ['+15550000011', 'busy', 'USER_BUSY'],
    ['+15550000012', 'rang_no_answer', 'NO_ANSWER'],
    ['+15550000013', 'not_in_service', 'UNALLOCATED_NUMBER'],
    ['+15550000014', 'network_failure_before_ring', 'NORMAL_TEMPORARY_FAILURE'],
    ['+15550000016', 'rang_no_answer', 'CALL_REJECTED'],
  ])('%s is %s', async (to, outcome, cause) => {
    const record = await call(to);
    expect(record).toMatchObject({ outcome, talkSeconds: 0 });
    expect(record.evidence!.cause).toBe(cause);
    expect(record.conversation).toBeUndefined();
  });
});

describe('a call that is picked up', () => {
  test('by a person who promises ends with the promise and every disclosure', async () => {
    const record = await call('+15550000001');
    expect(record.outcome).toBe('conversation');
    expect(record.conversation).toMatchObject({ reached: 'rightParty', result: 'promised' });
    expect(record.conversation!.promise!.amountMinor).toBe(80_000);
    expect(record.conversation!.promise!.dueOn > '2026-06-02').toBe(true);
    expect(record.conversation!.disclosed).toEqual(expect.arrayContaining([...script.disclosures]));
    expect(record.conversation!.transcript[0]).toMatchObject({ who: 'robot', stateId: 'greet' });
    expect(record.talkSeconds).toBeGreaterThan(5);
    expect(record.answeredAtMs).toBeGreaterThan(originVirtualMs);
  });
  test('by a Chinese speaker is held in Chinese', async () => {
    const record = await call('+15550000001', { lang: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    expect(record.conversation).toMatchObject({ result: 'promised', promise: { amountMinor: 80_000 } });
  });
  test.each([
    ['+15550000002', 'conversation', 'disputed', 'rightParty'],
    ['+15550000007', 'conversation', 'hardship', 'rightParty'],
    ['+15550000005', 'conversation', 'transferred', 'rightParty'],
    ['+15550000003', 'answered_third_party', 'noResult', 'wrongNumber'],
    ['+15550000004', 'answered_dropped_no_conversation', 'noResult', 'unclear'],
  ])('%s is %s: %s', async (to, outcome, result, reached) => {
    expect(await call(to)).toMatchObject({ outcome, conversation: { result, reached } });
  });
  test('by somebody who says nothing names no debt', async () => {
    const record = await call('+15550000006');
    expect(record.conversation!.transcript.map((u) => u.text).join(' ')).not.toMatch(/Lakeside|debt|800/);
  });
  test('by a machine leaves no message', async () => {
    const record = await call('+15550000015', { ringSeconds: 30 });
    expect(record.outcome).toBe('voicemail_no_message');
    expect(record.conversation).toBeUndefined();
  });
});

describe('nobody is rung', () => {
  test.each<[string, Partial<DialOrder>, string]>([
    ['without a valid decision token', { token: 'forged' }, 'tokenRefused'],
    ['when the permitted time is nearly over', { hardStopAtMs: originVirtualMs }, 'windowTooShort'],
    ['at a number that is none', { to: '+1555\napi shutdown' }, 'invalidOrder'],
  ])('%s', async (_what, more, reason) => {
    const wanted = order('+15550000001', more);
    expect(await telephony.place(wanted)).toMatchObject({ type: 'notPlaced', reason });
    expect(await board.dials(wanted.attemptId)).toBe(0);
  });
});

/** Until the robot is heard saying something. */
const talking = ({ attemptId }: DialOrder): Promise<void> =>
  expect
    .poll(async () => ((await (await fetch(`${board.boardUrl}/calls/${attemptId}`)).json()) as { saying: string }).saying, { interval: 2 })
    .not.toBe('');

describe('at most one ring per attempt', () => {
  test('placing a live attempt again joins the call that is there', async () => {
    const wanted = order('+15550000001');
    const other = open();
    const [first, second] = await Promise.all([telephony.place(wanted), other.place(wanted)]);
    await other.close();
    expect(first).toMatchObject({ type: 'settled', outcome: 'conversation' });
    expect(second).toMatchObject({ type: 'settled', outcome: 'conversation' });
    expect(await board.dials(wanted.attemptId)).toBe(1);
  });
  test('an ended attempt is adopted from its record, with what was promised', async () => {
    const wanted = order('+15550000001');
    const placed = (await telephony.place(wanted)) as SettledCall;
    const adopted = (await telephony.adopt(wanted)) as SettledCall;
    expect(adopted.outcome).toBe('conversation');
    expect(adopted.conversation).toMatchObject({ result: 'promised', promise: placed.conversation!.promise });
    expect(await board.dials(wanted.attemptId)).toBe(1);
  });
  test('a controller that dies in mid-call is followed by one that carries the call on', async () => {
    const wanted = order('+15550000001');
    const dying = open();
    const placing = dying.place(wanted).catch(() => null);
    await talking(wanted);
    await dying.close();
    const record = (await telephony.adopt(wanted)) as SettledCall;
    expect(record).toMatchObject({ outcome: 'conversation', conversation: { result: 'promised' } });
    expect(await board.dials(wanted.attemptId)).toBe(1);
    await placing;
  });
  test('when two workers meet on one call, the one that came last talks alone', async () => {
    const wanted = order('+15550000001');
    const other = open();
    const placing = telephony.place(wanted);
    await talking(wanted);
    const [placed, adopted] = (await Promise.all([placing, other.adopt(wanted)])) as [SettledCall, SettledCall];
    await other.close();
    expect(placed.conversation).toMatchObject({ result: 'promised', promise: adopted.conversation!.promise });
    const said = adopted.conversation!.transcript.filter((u) => u.who === 'robot').map((u) => u.stateId);
    expect(new Set(said).size).toBe(said.length);
  });
  test('an attempt without a trace is unknown, and still not dialled', async () => {
    const wanted = order('+15550000001');
    expect(await telephony.adopt(wanted)).toMatchObject({ type: 'settled', outcome: 'unknown', evidence: null });
    expect(await board.dials(wanted.attemptId)).toBe(0);
  });
});

test('the line is dead before the permitted time ends, with a goodbye', async () => {
  // Slow, so that the moments a busy machine loses are none of the line's.
  const scale = 10;
  const slow = await startSwitchboard({ timeScale: scale, profile: { numbers, keyShare: 0 } });
  const slowly = { ...clock, originRealMs: Date.now(), scale };
  const patient = makeFreeswitch({ url: slow.url, clock: { read: async () => slowly }, verifyToken: async () => true });
  const wanted = order('+15550000006', { hardStopAtMs: originVirtualMs + 70_000, ringSeconds: 15 });
  const record = await patient.place(wanted);
  await patient.close();
  await slow.stop();
  if (record.type !== 'settled') throw new Error(record.reason);
  expect(record.endedAtMs!).toBeLessThanOrEqual(wanted.hardStopAtMs);
});

test('who asks for a person is passed on where agents are configured', async () => {
  const withAgents = makeFreeswitch({
    url: `${board.url}?agents=sofia/gateway/pbx/5000`,
    clock: { read: async () => clock },
    verifyToken: async () => true,
  });
  const record = await withAgents.place(order('+15550000005'));
  await withAgents.close();
  expect(record).toMatchObject({ type: 'settled', conversation: { result: 'transferred' }, evidence: { disposition: 'recv_bye' } });
  const after = (await (await fetch(`${board.boardUrl}/counters`)).json()) as { counters: Record<string, number> };
  expect(after.counters.transferred).toBe(1);
});

test('on a switch without a recogniser the dialogue is held by keys', async () => {
  const deaf = await startSwitchboard({ timeScale, profile: { numbers, keyShare: 1, hasRecogniser: false } });
  const byKeys = makeFreeswitch({ url: deaf.url, clock: { read: async () => clock }, verifyToken: async () => true });
  const record = await byKeys.place(order('+15550000001'));
  await byKeys.close();
  await deaf.stop();
  if (record.type !== 'settled') throw new Error(record.detail);
  expect(record.conversation).toMatchObject({ reached: 'rightParty' });
  expect(record.conversation!.transcript.find((u) => u.who === 'consumer')!.text).toBe('[1]');
});
