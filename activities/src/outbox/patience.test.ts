import { expect, test } from 'vitest';
import { Patience } from './patience.ts';

test('a case that does not move is nudged more and more rarely, at most every quarter of an hour', () => {
  const patience = new Patience();
  const restsMs: number[] = [];
  let nowMs = 0;
  for (let times = 0; times < 9; times++) {
    patience.nudged('case', nowMs);
    const beganAtMs = nowMs;
    while (patience.resting(nowMs).length > 0) nowMs += 1000;
    restsMs.push((nowMs - beganAtMs) / 1000);
  }
  expect(restsMs).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
});

test('one that has moved on is forgotten, and so is everybody when what held them up is gone', () => {
  const patience = new Patience();
  patience.nudged('moved', 0);
  patience.resting(31_000);
  patience.nudged('moved', 40_000);
  expect(patience.resting(54_999)).toEqual(['moved']);
  expect(patience.resting(55_000)).toEqual([]);
  patience.nudged('stopped', 60_000);
  patience.forget();
  expect(patience.resting(60_001)).toEqual([]);
});
