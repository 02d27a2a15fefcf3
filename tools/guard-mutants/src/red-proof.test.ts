import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policy } from './guard-world.ts';
import { properties } from './properties.ts';
import { redProof, type Slip } from './red-proof.ts';

/** `GUARD_MUTANTS=all` draws five times other questions, so that no slip is noticed by luck alone; else once, the same each time. */
const seeds = process.env.GUARD_MUTANTS === 'all' ? [1, 2, 3, 4, 5] : [1];
const drawn = await properties();

function withSlip({ file, from, to }: Slip): { path: string; text: string } {
  const path = join(policy, file);
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`${file}: “${from}” stands there ${parts.length - 1} times`);
  return { path, text: parts.join(to) };
}

test('every property of the guard has a slip that it is to notice by itself', () => {
  expect(Object.keys(redProof).sort()).toEqual([...drawn.titles].sort());
});

const rows = Object.entries(redProof).flatMap(([title, slips]) => slips.map((slip) => ({ title, slip, ...slip })));
test.each(rows)('“$title” alone notices a guard that $so', { timeout: 600_000 }, ({ title, slip }) => {
  for (const seed of seeds) expect(drawn.turnsRed(title, seed, withSlip(slip)), `seed ${seed}`).toBe(true);
});
