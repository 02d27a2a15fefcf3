import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { addDays, instantOf, isDate, isZone, localTime, minuteOfDay, parseInstant } from './time.ts';

const zones = [
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Shanghai',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'America/Santiago',
  'Pacific/Apia',
  'Asia/Kathmandu',
];
const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) });

describe('local time', () => {
  test('agrees with luxon on every instant and zone', () => {
    fc.assert(
      fc.property(zone, instant, (z, atMs) => {
        const there = DateTime.fromMillis(atMs, { zone: z });
        expect(localTime(z, atMs)).toEqual({
          date: there.toISODate(),
          minuteOfDay: there.hour * 60 + there.minute,
          weekday: there.weekday,
        });
      }),
      { numRuns: 3000 },
    );
  });

  test('an instant read back from its wall clock is that instant or the first of two', () => {
    fc.assert(
      fc.property(zone, instant, (z, raw) => {
        const atMs = Math.floor(raw / 60_000) * 60_000;
        const { date, minuteOfDay: minute } = localTime(z, atMs);
        const back = instantOf(z, date, minute);
        expect(back).toBeLessThanOrEqual(atMs);
        expect(localTime(z, back)).toEqual(localTime(z, atMs));
      }),
      { numRuns: 3000 },
    );
  });

  test('a time skipped by daylight saving is the instant of the change', () => {
    expect(instantOf('America/New_York', '2026-03-08', 150)).toBe(Date.parse('2026-03-08T07:00:00Z'));
  });

  test('a time that happens twice is the first of the two', () => {
    expect(instantOf('America/New_York', '2026-11-01', 90)).toBe(Date.parse('2026-11-01T05:30:00Z'));
  });

  test('dates that do not exist are not dates', () => {
    expect([isDate('2026-02-29'), isDate('2028-02-29'), isDate('2026-13-01'), addDays('2026-12-31', 1)]).toEqual([
      false,
      true,
      false,
      '2027-01-01',
    ]);
  });

  test('only named zones, whole times and instants with an offset are read', () => {
    expect([isZone('Asia/Shanghai'), isZone('Mars/Base'), isZone('+08:00')]).toEqual([true, false, false]);
    expect([minuteOfDay('24:00'), minuteOfDay('24:01'), minuteOfDay('08:60'), minuteOfDay('8:00')]).toEqual([
      1440,
      undefined,
      undefined,
      undefined,
    ]);
    expect([parseInstant('2026-03-20T10:00:00-04:00'), parseInstant('2026-03-20T10:00:00'), parseInstant('2026-02-30T10:00:00Z')]).toEqual([
      Date.parse('2026-03-20T14:00:00Z'),
      undefined,
      undefined,
    ]);
  });
});
