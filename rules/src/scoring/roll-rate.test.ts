import { expect, test } from 'vitest';
import { estimateRollRates, rollProbability } from './roll-rate.ts';

const move = (from: number | null, to: number | null, times: number) => Array.from({ length: times }, () => ({ from, to }));

test('rates are counts divided by where the accounts came from', () => {
  const rates = estimateRollRates([...move(0, 0, 90), ...move(0, 1, 10), ...move(1, 0, 6), ...move(1, 2, 4), ...move(1, null, 5)], 3);
  expect(rates.probabilities[0]).toEqual([0.9, 0.1, 0, 0]);
  expect(rates.probabilities[1]).toEqual([0.6, 0, 0.4, 0]);
  expect(rates.unseen).toEqual([2, 3]);
  expect(rates.probabilities[2]).toEqual([0, 0, 1, 0]);
});

test('months below zero are up to date and everything past the cap is the last bucket', () => {
  const { counts } = estimateRollRates([{ from: -2, to: 9, weight: 2.5 }], 3);
  expect(counts[0]).toEqual([0, 0, 0, 2.5]);
});

test('an account in the last bucket rolls by staying there', () => {
  const rates = estimateRollRates([...move(0, 1, 1), ...move(0, 0, 3), ...move(1, 0, 1), ...move(1, 1, 1)], 1);
  expect(rollProbability(rates, 0)).toBe(0.25);
  expect(rollProbability(rates, 1)).toBe(0.5);
});
