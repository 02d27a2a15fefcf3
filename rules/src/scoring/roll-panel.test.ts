import { expect, test } from 'vitest';
import { estimateRollPanel } from './roll-panel.ts';

const rows = (from: number, to: number, then: number, times: number) =>
  Array.from({ length: times }, () => ({ monthsLate: [from, to, then], weight: 1 }));
const columns = ['jan', 'feb', 'mar'];

test('steps, the pooled matrix and the forecast add up', () => {
  const panel = estimateRollPanel(columns, [...rows(0, 0, 0, 60), ...rows(0, 1, 0, 20), ...rows(0, 0, 1, 20)], 2);
  expect(panel.steps.map(({ from, to }) => `${from}→${to}`)).toEqual(['jan→feb', 'feb→mar']);
  expect(panel.steps[0]!.probabilities[0]).toEqual([0.8, 0.2, 0]);
  expect(panel.pooled.counts[0]).toEqual([140, 40, 0]);
  expect(panel.forecast.reduce((sum, count) => sum + count, 0)).toBeCloseTo(100, 9);
});

test('accounts that move alike raise no alarm; a changed month does', () => {
  const steady = estimateRollPanel(columns, [...rows(0, 0, 0, 640), ...rows(0, 1, 0, 160), ...rows(0, 0, 1, 160), ...rows(0, 1, 1, 40)], 1);
  expect(steady.drift).toMatchObject({ alarm: false });
  const shifted = estimateRollPanel(columns, [...rows(0, 0, 0, 500), ...rows(0, 0, 1, 400), ...rows(0, 1, 0, 100)], 1);
  expect(shifted.drift.alarm).toBe(true);
  expect(shifted.drift.p).toBeLessThan(1e-6);
});

test('the likelihood ratio is the one of the contingency table', () => {
  const panel = estimateRollPanel(columns, [...rows(0, 0, 0, 50), ...rows(0, 0, 1, 30), ...rows(0, 1, 9, 20)], 9);
  // Row 0: 80 stay and 20 leave in the first step, 50 and 30 in the second.
  const g =
    2 *
    (80 * Math.log(0.8 / (130 / 180)) +
      20 * Math.log(0.2 / (50 / 180)) +
      50 * Math.log(0.625 / (130 / 180)) +
      30 * Math.log(0.375 / (50 / 180)));
  expect(panel.drift.statistic).toBeCloseTo(g, 9);
  expect(panel.drift.degreesOfFreedom).toBe(1);
});
