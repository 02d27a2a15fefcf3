import { expect, test } from 'vitest';
import { type Findings, hunt } from './hunt.ts';

const share = ({ planted, noticed }: { planted: number; noticed: number }): number => noticed / planted;
const lines = ({ survivors }: Findings): string => survivors.map(({ file, line, slip }) => `${file}:${line}: ${slip}`).join('\n');

function report(found: Findings, usedMs: number): void {
  for (const [part, count] of Object.entries(found.parts).sort(([a], [b]) => a.localeCompare(b)))
    console.info(`${part}: ${count.noticed} of ${count.planted} noticed, ${(share(count) * 100).toFixed(1)} %`);
  console.info(`harmless, each with its reason: ${found.harmless}; ${Math.round(usedMs / 1000)} s CPU\n${lines(found)}`);
}

test('the guard’s own tests notice at least 95 % of the faults planted in the code of each primitive', { timeout: 1_800_000 }, async () => {
  const before = process.cpuUsage();
  const found = await hunt();
  const used = process.cpuUsage(before);
  if (process.env.GUARD_MUTANTS_REPORT) report(found, (used.user + used.system) / 1000);
  const parts = Object.entries(found.parts);
  expect(parts.length).toBe(13);
  expect(parts.reduce((sum, [, { planted }]) => sum + planted, 0)).toBeGreaterThan(2000);
  for (const [part, count] of parts)
    expect(share(count), `${part}: add a test, or to harmless.ts with its reason:\n${lines(found)}`).toBeGreaterThanOrEqual(0.95);
  expect(found.idle, 'excused though noticed, or planted no more').toEqual([]);
});
