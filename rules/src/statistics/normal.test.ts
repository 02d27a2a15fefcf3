import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, normalQuantile, normalTail } from './normal.ts';

/** Computed apart with 30 digits. */
test.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [1.959963984540054, 0.975],
  [-1.6448536269514722, 0.05],
  [-3.5, 2.32629079035525e-4],
  [-8, 6.220960574271785e-16],
  [-20, 2.753624118606234e-89],
])('Φ(%d) = %d', (x, p) => {
  expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(1e-12);
});

test('the upper tail keeps its digits far out', () => {
  expect(Math.abs(normalTail(8) / 6.220960574271785e-16 - 1)).toBeLessThan(1e-12);
});

test('the quantile is the inverse', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect([normalQuantile(0), normalQuantile(1), normalQuantile(-1)]).toEqual([-Infinity, Infinity, Number.NaN]);
  fc.assert(fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => Math.abs(normalCdf(normalQuantile(p)) - p) < 1e-11));
});
