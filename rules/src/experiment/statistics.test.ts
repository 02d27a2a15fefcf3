import { expect, test } from 'vitest';
import { alwaysValidInterval } from './always-valid.ts';
import { groupSequentialBoundaries } from './group-sequential.ts';
import { checkSampleRatio } from './sample-ratio.ts';
import { compareProportions, sampleSizePerArm, wilsonInterval } from './two-proportions.ts';

/** @source R power.prop.test for the repayment-reminder effect 61.9% → 64.3% of Campbell, Grant and Thorp (2022) */
test.each([
  [0.8, 6345],
  [0.9, 8493],
])('at power %d the reminder effect needs %d consumers per arm', (power, n) => {
  expect(sampleSizePerArm({ from: 0.619, to: 0.643, power })).toBe(n);
});

/** @source Reboussin, DeMets, Kim and Lan (2000), Computations for group sequential boundaries: five equal looks, 5% two-sided */
test('five looks have the published O’Brien–Fleming-type boundaries', () => {
  const boundaries = groupSequentialBoundaries([0.2, 0.4, 0.6, 0.8, 1]);
  [4.8769, 3.3569, 2.6803, 2.2898, 2.031].forEach((z, i) => {
    expect(boundaries[i]).toBeCloseTo(z, 3);
  });
});

test('one look at the end is the plain test', () => {
  expect(groupSequentialBoundaries([1])[0]).toBeCloseTo(1.959964, 5);
});

test('ten equal looks end a little above the plain value', () => {
  const last = groupSequentialBoundaries(Array.from({ length: 10 }, (_, i) => (i + 1) / 10)).at(-1)!;
  expect(last).toBeGreaterThan(2.04);
  expect(last).toBeLessThan(2.1);
});

/** @source the worked example of Wilson intervals in Newcombe (1998), Two-sided confidence intervals for the single proportion: 81 of 263 */
test('a Wilson interval', () => {
  const { low, high } = wilsonInterval({ n: 263, events: 81 });
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
});

test('two shares compared once', () => {
  const { difference, z, p, interval } = compareProportions({ n: 1000, events: 300 }, { n: 1000, events: 350 });
  expect(difference).toBeCloseTo(0.05, 12);
  expect(z).toBeCloseTo(0.05 / Math.sqrt(0.325 * 0.675 * 0.002), 12);
  expect(p).toBeCloseTo(0.01699, 4);
  expect(interval.low).toBeGreaterThan(0);
});

test('an interval for every moment is wider than one for a single look, and shrinks', () => {
  const at = (n: number) => alwaysValidInterval({ n, events: n * 0.3 }, { n, events: n * 0.3 }, { planned: 10_000 });
  const once = compareProportions({ n: 5000, events: 1500 }, { n: 5000, events: 1500 }).interval;
  expect(at(5000).high).toBeGreaterThan(once.high);
  expect(at(5000).high).toBeLessThan(at(1000).high);
  expect(at(0)).toEqual({ low: -1, high: 1 });
});

test('daily peeking at an A/A test with the always-valid interval seldom cries wolf', () => {
  let state = 1;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const events = (n: number): number => Array.from({ length: n }, draw).filter((u) => u < 0.3).length;
  let alarms = 0;
  for (let run = 0; run < 300; run++) {
    const [a, b] = [
      { n: 0, events: 0 },
      { n: 0, events: 0 },
    ];
    let crossed = false;
    for (let day = 0; day < 30; day++) {
      for (const arm of [a, b]) {
        arm.n += 100;
        arm.events += events(100);
      }
      const { low, high } = alwaysValidInterval(a, b, { planned: 6000 });
      crossed ||= low > 0 || high < 0;
    }
    alarms += Number(crossed);
  }
  expect(alarms / 300).toBeLessThan(0.05);
});

test('shares of consumers that are off stop the reading; arms without a share do not count', () => {
  expect(checkSampleRatio([5000, 5010], [0.5, 0.5])).toMatchObject({ degreesOfFreedom: 1, isMismatch: false });
  expect(checkSampleRatio([5000, 5400, 0], [0.5, 0.5, 0])).toMatchObject({ degreesOfFreedom: 1, isMismatch: true });
});
