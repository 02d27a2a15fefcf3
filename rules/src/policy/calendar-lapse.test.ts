import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../time.ts';
import { lapseOf } from './calendar-lapse.ts';

test.each<[string, number[], string, number, ReturnType<typeof lapseOf>]>([
  ['reaches all dates', [2026, 2027], '2026-11-23', 366, undefined],
  ['ends with the year', [2026], '2026-11-23', 366, { from: '2027-01-01', year: 2027 }],
  ['ends after the dates', [2026], '2026-01-01', 364, undefined],
  ['is closed already', [], '2026-11-23', 30, { from: '2026-11-23', year: 2026 }],
  ['is closed until a year is known again', [2027], '2026-11-23', 30, { from: '2026-11-23', until: '2027-01-01', year: 2026 }],
  ['has a gap of two years', [2026, 2029], '2026-11-23', 366, { from: '2027-01-01', until: '2029-01-01', year: 2027 }],
])('a calendar that %s', (_title, years, from, days, expected) => {
  expect(lapseOf(years, { from, days })).toEqual(expected);
});

test('a lapse begins on the first date whose year is not known, and there is none where every date is known', () => {
  const dates = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 1500 }));
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 2024, max: 2034 })), dates, (years, [start, days]) => {
      const from = addDays('2025-01-01', start);
      const all = Array.from({ length: days + 1 }, (_, i) => addDays(from, i));
      const first = all.find((date) => !years.includes(Number(date.slice(0, 4))));
      expect(lapseOf(years, { from, days })?.from).toBe(first);
    }),
  );
});
