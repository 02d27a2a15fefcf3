import { expect, test } from 'vitest';
import { startSwitchboard } from '../switchboard-process.ts';
import type { SettledCall } from '../telephony.ts';
import { dialOrder, originVirtualMs, shippedScript } from './dial-order.fixture.ts';
import { makeFreeswitch } from './freeswitch.ts';

const script = shippedScript('friendly-reminder');
const timeScale = 1440;

test('when a day takes a minute, whole conversations are still held with all kinds of people', async () => {
  const board = await startSwitchboard({ timeScale });
  const clock = { originRealMs: Date.now(), originVirtualMs, scale: timeScale, paused: false };
  const telephony = makeFreeswitch({ url: board.url, clock: { read: async () => clock }, verifyToken: async () => true });
  const call = async (index: number): Promise<SettledCall> => {
    const isZh = index % 2 === 0;
    const record = await telephony.place(
      dialOrder(`+1555000${1000 + index}`, {
        hardStopAtMs: originVirtualMs + 30 * 86_400_000,
        script,
        lang: isZh ? 'zh' : 'en',
        zone: isZh ? 'Asia/Shanghai' : 'America/New_York',
        currency: isZh ? 'CNY' : 'USD',
        balanceMinor: 120_000,
      }),
    );
    if (record.type !== 'settled') throw new Error(`${record.reason}: ${record.detail}`);
    return record;
  };
  const records: SettledCall[] = [];
  for (let from = 0; from < 120; from += 15) records.push(...(await Promise.all(Array.from({ length: 15 }, (_, i) => call(from + i)))));
  const counters = (await (await fetch(`${board.boardUrl}/counters`)).json()) as { counters: Record<string, number>; redialled: unknown[] };
  await telephony.close();
  await board.stop();

  expect(counters.counters.dialled).toBe(120);
  expect(counters.redialled).toEqual([]);
  expect(records.filter((r) => r.outcome === 'unknown')).toEqual([]);
  expect(records.filter((r) => r.evidence!.cause === 'ALLOTTED_TIMEOUT')).toEqual([]);
  const results = new Set(records.map((r) => r.conversation?.result));
  for (const result of ['promised', 'hardship', 'noResult']) expect(results).toContain(result);
  for (const { conversation } of records)
    if (conversation?.result === 'promised')
      expect(conversation.promise).toMatchObject({ amountMinor: expect.any(Number), dueOn: expect.any(String) });
});
