import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SwitchboardProcess, startSwitchboard } from '../switchboard-process.ts';
import type { SettledCall, Telephony } from '../telephony.ts';
import { dialOrder, originVirtualMs } from './dial-order.fixture.ts';
import { makeFreeswitch } from './freeswitch.ts';

const scale = 1440;
const clock = { originRealMs: Date.now(), originVirtualMs, scale, paused: false };

let board: SwitchboardProcess;
beforeAll(async () => {
  board = await startSwitchboard({ timeScale: scale, profile: { lines: { answers: 1 }, people: { silent: 1 } } });
});
afterAll(() => board.stop());

const open = (): Telephony => makeFreeswitch({ url: board.url, clock: { read: async () => clock }, verifyToken: async () => true });

test('on the fastest clock a call whose controller died is dead by its hard stop: the switch itself sees to it', async () => {
  const leftRealMs = 2500;
  const hardStopRealMs = Date.now() + leftRealMs;
  const wanted = dialOrder('+15550000006', { hardStopAtMs: originVirtualMs + (hardStopRealMs - clock.originRealMs) * scale });
  const dying = open();
  const placing = dying.place(wanted).catch(() => null);
  await expect.poll(() => board.dials(wanted.attemptId), { interval: 2 }).toBe(1);
  await dying.close();
  // The survivor looks only once the call is dead: until then nobody but the switch has it.
  const isLive = async () => ((await (await fetch(`${board.boardUrl}/calls/${wanted.attemptId}`)).json()) as { isLive: boolean }).isLive;
  await expect.poll(isLive).toBe(false);
  const survivor = open();
  const record = (await survivor.adopt(wanted)) as SettledCall;
  await survivor.close();
  expect(record.evidence!.cause).toBe('ALLOTTED_TIMEOUT');
  // A busy machine is late by some ms; the cap in seconds of the line comes five seconds after the call began.
  expect(record.evidence!.endedAtMs).toBeLessThanOrEqual(hardStopRealMs + 2000);
  expect(await board.dials(wanted.attemptId)).toBe(1);
  await placing;
});
