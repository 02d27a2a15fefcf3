import { expect, test } from 'vitest';
import { type Findings, hunt } from './hunt.ts';

const share = ({ planted, noticed }: { planted: number; noticed: number }): number => noticed / planted;
const lines = ({ survivors }: Findings): string => survivors.map(({ file, line, slip }) => `${file}:${line}: ${slip}`).join('\n');

function report(found: Findings, usedMs: number): void {
  for (const [part, count] of Object.entries(found.parts).sort(([a], [b]) => a.localeCompare(b)))
    console.info(`${part}: ${count.noticed} of ${count.planted} noticed, ${(share(count) * 100).toFixed(1)} %`);
  console.info(`harmless, each with its reason: ${found.harmless}; ${Math.round(usedMs / 1000)} s CPU\n${lines(found)}`);
}

/** `GUARD_MUTANTS=all` plants every fault and says what came of each part; else every third is planted, the same each time. */
const isWhole = process.env.GUARD_MUTANTS === 'all';

test('the guard’s own tests notice at least 95 % of the faults planted in the code of each primitive', { timeout: 3_600_000 }, async () => {
  const before = process.cpuUsage();
  const found = await hunt(isWhole ? 1 : 3);
  const used = process.cpuUsage(before);
  if (isWhole) report(found, (used.user + used.system) / 1000);
  const parts = Object.entries(found.parts);
  const all = { planted: 0, noticed: 0 };
  for (const [, { planted, noticed }] of parts) {
    all.planted += planted;
    all.noticed += noticed;
  }
  const say = `add a test, or to harmless.ts with its reason:\n${lines(found)}`;
  expect(parts.length).toBe(13);
  expect(all.planted).toBeGreaterThan(isWhole ? 2_100 : 700);
  expect(share(all), say).toBeGreaterThanOrEqual(0.97);
  if (isWhole) for (const [part, count] of parts) expect(share(count), `${part}: ${say}`).toBeGreaterThanOrEqual(0.95);
  expect(found.idle, 'excused though noticed, or planted no more').toEqual([]);
});
