import { randomUUID } from 'node:crypto';
import { messageParts } from '@dunwell/rules/script';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SwitchboardProcess, startSwitchboard } from '../switchboard-process.ts';
import type { DialOrder, SettledCall, Telephony } from '../telephony.ts';
import { dialOrder, originVirtualMs, script, values } from './dial-order.fixture.ts';
import { makeFreeswitch } from './freeswitch.ts';

/** Slow enough that a message is met in its middle: it takes about a second. */
const timeScale = 15;
const clock = { originRealMs: Date.now(), originVirtualMs, scale: timeScale, paused: false };
const [machine, noTone, pickedUp, interrupted, person] = ['+15550000001', '+15550000002', '+15550000003', '+15550000004', '+15550000005'];
const numbers = {
  [machine]: { line: 'voicemail' },
  [noTone]: { line: 'voicemailNoTone' },
  [pickedUp]: { line: 'voicemailPickedUp', person: 'disputes' },
  [interrupted]: { line: 'voicemailInterrupted' },
  [person]: { line: 'answers', person: 'disputes' },
};

let board: SwitchboardProcess;
const opened: Telephony[] = [];
const open = (): Telephony => {
  const telephony = makeFreeswitch({
    url: board.url,
    clock: { read: async () => clock },
    verifyToken: async () => true,
    recordPatienceMs: 1500,
  });
  opened.push(telephony);
  return telephony;
};
beforeAll(async () => {
  board = await startSwitchboard({ timeScale, profile: { numbers, keyShare: 0 } });
});
afterAll(async () => {
  await Promise.all(opened.map((telephony) => telephony.close()));
  await board.stop();
});

const partsIn = (lang: 'en' | 'zh') => messageParts(script.voicemail!, lang, values);
const words = partsIn('en').map(({ text }) => text);
const order = (to: string, more: Partial<DialOrder> = {}): DialOrder => dialOrder(to, { ringSeconds: 40, message: partsIn('en'), ...more });
const place = async (wanted: DialOrder): Promise<SettledCall> => (await open().place(wanted)) as SettledCall;
const on = async (attemptId: string): Promise<{ tape: string[]; dials: number; isLive: boolean }> =>
  (await fetch(`${board.boardUrl}/calls/${attemptId}`)).json() as never;
const taped = async (attemptId: string): Promise<string[]> => (await on(attemptId)).tape;

describe('a machine', () => {
  test('records the message, word for word and nothing else, and the account says so', async () => {
    const wanted = order(machine);
    const record = await place(wanted);
    expect(record).toMatchObject({ outcome: 'voicemail_limited_content', message: { isWhole: true } });
    expect(record.message!.said.map(({ text }) => text)).toEqual(words);
    expect(record.conversation).toBeUndefined();
    expect(await taped(wanted.attemptId)).toEqual(words);
  });

  test('is spoken to in the language of the call', async () => {
    const wanted = order(machine, { lang: 'zh', message: partsIn('zh') });
    expect((await place(wanted)).outcome).toBe('voicemail_limited_content');
    expect((await taped(wanted.attemptId)).join('')).toContain('这里是Northgate。请找Dana Reed。');
  });

  test('hears nothing where the guard lets nothing be left', async () => {
    const { message: _, ...wanted } = order(machine);
    const record = await place(wanted);
    expect(record.outcome).toBe('voicemail_no_message');
    expect(record.message).toBeUndefined();
    // Its tone ends the greeting in mid-sentence; no second one follows.
    expect((await taped(wanted.attemptId)).length).toBeLessThanOrEqual(1);
  });

  test('that gives no tone is waited for a while, and hears nothing', async () => {
    const wanted = order(noTone);
    const record = await place(wanted);
    expect(record).toMatchObject({ outcome: 'voicemail_no_message' });
    expect(record.talkSeconds).toBeLessThan(60);
    expect(await taped(wanted.attemptId)).toEqual([]);
  });

  test('hears nothing that would not end before the permitted time does', async () => {
    const nowMs = originVirtualMs + (Date.now() - clock.originRealMs) * timeScale;
    const wanted = order(machine, { hardStopAtMs: nowMs + 45_000, ringSeconds: 21 });
    expect((await place(wanted)).outcome).toBe('voicemail_no_message');
    expect(await taped(wanted.attemptId)).toEqual([]);
  });
});

describe('a person', () => {
  test('who answers is talked with as always, after their "hello"', async () => {
    const record = await place(order(person));
    expect(record).toMatchObject({ outcome: 'conversation', conversation: { result: 'disputed' } });
    expect(record.message).toBeUndefined();
    expect(record.conversation!.transcript.slice(0, 2)).toMatchObject([
      { who: 'consumer', text: 'Hello?' },
      { who: 'robot', stateId: 'greet' },
    ]);
  });

  test('who picks up before the tone is talked with from the beginning', async () => {
    const wanted = order(pickedUp);
    const record = await place(wanted);
    expect(record).toMatchObject({ outcome: 'conversation', conversation: { result: 'disputed' } });
    expect(record.conversation!.transcript.slice(0, 2)).toMatchObject([
      { who: 'consumer', text: 'Hello?' },
      { who: 'robot', stateId: 'greet' },
    ]);
    expect(await taped(wanted.attemptId)).toEqual([]);
  });

  test('who picks up in the middle is not read to; what was left is no limited-content message', async () => {
    const wanted = order(interrupted);
    const record = await place(wanted);
    expect(record).toMatchObject({ outcome: 'voicemail_left', message: { isWhole: false } });
    expect(await taped(wanted.attemptId)).toEqual(words.slice(0, 1));
    expect(record.message!.said.map(({ text }) => text)).toEqual(words.slice(0, 1));
  });
});

/** Until the machine has recorded the second part of a message. */
async function inMidMessage({ attemptId }: DialOrder): Promise<void> {
  await expect.poll(async () => (await taped(attemptId)).length, { interval: 5, timeout: 20_000 }).toBeGreaterThanOrEqual(2);
}

describe('in the middle of a message', () => {
  test('a worker that dies has left all there will be: who finds the call says nothing more', async () => {
    const wanted = order(machine);
    const dying = open();
    const placing = dying.place(wanted).catch(() => null);
    await inMidMessage(wanted);
    await dying.close();
    const record = (await open().adopt(wanted)) as SettledCall;
    expect(record).toMatchObject({ outcome: 'voicemail_left', message: { isWhole: false } });
    const tape = await taped(wanted.attemptId);
    expect(new Set(tape).size).toBe(tape.length);
    expect(tape).toEqual(words.slice(0, tape.length));
    expect(tape.length).toBeLessThan(words.length);
    expect(record.message!.said.map(({ text }) => text)).toEqual(tape);
    expect((await on(wanted.attemptId)).dials).toBe(1);
    await placing;
  });

  test('a stop ends it without another word, and is named', async () => {
    const [telephony, wanted, stopId] = [open(), order(machine), randomUUID()];
    const placing = telephony.place(wanted) as Promise<SettledCall>;
    await inMidMessage(wanted);
    await telephony.endEarly(wanted.attemptId, { type: 'stop', stopId });
    const record = await placing;
    expect(record).toMatchObject({ outcome: 'voicemail_left', stopId, message: { isWhole: false } });
    const tape = await taped(wanted.attemptId);
    expect(tape).toEqual(words.slice(0, tape.length));
    expect(tape.length).toBeLessThan(words.length);
  });

  test('the hard stop ends it', async () => {
    const [telephony, wanted] = [open(), order(machine)];
    const placing = telephony.place(wanted) as Promise<SettledCall>;
    await inMidMessage(wanted);
    await telephony.endEarly(wanted.attemptId, { type: 'hardStop' });
    expect(await placing).toMatchObject({ outcome: 'voicemail_left', evidence: { cause: 'ALLOTTED_TIMEOUT' } });
    expect((await taped(wanted.attemptId)).length).toBeLessThan(words.length);
  });
});

test('on a switch without a recogniser a tone into the greeting ends the call: that tape is spoilt', async () => {
  const deaf = await startSwitchboard({ timeScale, profile: { numbers, hasRecogniser: false } });
  const telephony = makeFreeswitch({ url: deaf.url, clock: { read: async () => clock }, verifyToken: async () => true });
  const record = (await telephony.place(order(machine))) as SettledCall;
  await telephony.close();
  await deaf.stop();
  expect(record.outcome).toBe('voicemail_no_message');
});
