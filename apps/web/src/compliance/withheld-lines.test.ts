import { expect, test } from 'vitest';
import { heatOf, ruleLines } from './withheld-lines.ts';

test('one line per rule, the one that held back most on top, whatever was decided', () => {
  const row = { decision: 'DEFER', day: '2026-11-01' };
  const lines = ruleLines([
    { ...row, rule: 'A', count: 2 },
    { ...row, rule: 'B', count: 3 },
    { ...row, rule: 'B', count: 1, decision: 'BLOCK' },
    { ...row, rule: 'B', count: 5, day: '2026-11-02' },
  ]);
  expect(lines.map(({ rule, total }) => [rule, total])).toEqual([
    ['B', 9],
    ['A', 2],
  ]);
  expect(lines[0]!.byDay.get('2026-11-01')).toBe(4);
});

test('one of a thousand is still seen, and the most is the darkest', () => {
  expect([heatOf(1, 1000), heatOf(1000, 1000), heatOf(1, 1)]).toEqual([1, 4, 4]);
});
