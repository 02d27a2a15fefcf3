import { expect, test } from 'vitest';
import { nextReading, wallAt, weekdayOfDay } from './zone-clock.ts';

const autumn = Date.UTC(2026, 10, 1, 6);
const zone = 'America/New_York';

test('whoever reads a clock that is about to be changed looks again at the very millisecond of the change', () => {
  for (const ahead of [1, 2, 3, 4, 5, 6, 7, 999, 59_999, 3_600_001, 3_599_997])
    expect(nextReading(zone, autumn - ahead, 1440)).toBe(autumn);
});

test('a reading before the change is that reading', () => {
  expect(nextReading(zone, autumn - 3_600_000, 90)).toBe(autumn - 1_800_000);
  expect(nextReading(zone, autumn, 1440)).toBe(Date.UTC(2026, 10, 2, 5));
});

test('days before 1970 have weekdays and minutes too', () => {
  expect(weekdayOfDay(-1)).toBe(3);
  expect(weekdayOfDay(0)).toBe(4);
  expect(wallAt('UTC', -60_000)).toEqual({ day: -1, minute: 1439, weekday: 3 });
});
