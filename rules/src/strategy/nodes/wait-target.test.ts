import { expect, test } from 'vitest';
import { hourMs, localTime, minuteMs } from '../../time.ts';
import { libraryOf } from '../drawing.fixture.ts';
import type { Scene } from '../node-type.ts';
import { localStamp } from '../words.ts';
import { WaitSettings } from './wait-settings.ts';
import { waitRangeMs, waitTargetMs } from './wait-target.ts';

const scene = (at: string, more: Partial<Scene> = {}): Scene => ({
  caseId: 'case-1',
  consumerId: 'consumer-1',
  nodeId: 'pause',
  atMs: Date.parse(at),
  zone: 'America/New_York',
  facts: {},
  visits: 1,
  memo: {},
  events: [],
  library: libraryOf(),
  ...more,
});
const until = (settings: object, at: Scene): string | undefined => {
  const targetMs = waitTargetMs(WaitSettings.parse(settings), at);
  return targetMs === undefined ? undefined : localStamp(at.zone, targetMs);
};

test.each([
  ['two days and three hours', { days: 2, hours: 3 }, '2026-05-04T14:00:00Z', '2026-05-06 13:00'],
  ['a day across the clock change is still 24 hours', { days: 1 }, '2026-03-07T15:00:00Z', '2026-03-08 11:00'],
  ['the next ten o’clock is today', { until: 'localTime', time: '10:00' }, '2026-05-04T13:00:00Z', '2026-05-04 10:00'],
  ['at ten sharp the next ten o’clock is tomorrow', { until: 'localTime', time: '10:00' }, '2026-05-04T14:00:00Z', '2026-05-05 10:00'],
  ['ten o’clock tomorrow', { until: 'localTime', time: '10:00', daysAhead: 1 }, '2026-05-04T13:00:00Z', '2026-05-05 10:00'],
  ['a time that the clock change skips', { until: 'localTime', time: '02:30' }, '2026-03-08T06:00:00Z', '2026-03-08 03:00'],
  ['the weekday after Friday is Monday', { until: 'weekday', time: '11:00' }, '2026-05-08T14:00:00Z', '2026-05-11 11:00'],
  ['the weekday after Monday is Tuesday', { until: 'weekday', time: '11:00' }, '2026-05-04T14:00:00Z', '2026-05-05 11:00'],
] as const)('%s', (_name, settings, at, expected) => {
  expect(until(settings, scene(at))).toBe(expected);
});

test.each([
  [-3, '2026-05-08 10:00'],
  [0, '2026-05-11 10:00'],
  [2, '2026-05-13 10:00'],
])('%i days from the due date', (offsetDays, expected) => {
  expect(until({ until: 'dateFact', offsetDays }, scene('2026-05-04T14:00:00Z', { facts: { dueOn: '2026-05-11' } }))).toBe(expected);
});

test('a date that is not known, or is none, is not waited for', () => {
  const settings = { until: 'dateFact' };
  expect(until(settings, scene('2026-05-04T14:00:00Z'))).toBeUndefined();
  expect(until(settings, scene('2026-05-04T14:00:00Z', { facts: { dueOn: '2026-02-30' } }))).toBeUndefined();
});

test('a date far away is waited for only as long as set', () => {
  const at = scene('2026-05-04T14:00:00Z', { facts: { dueOn: '2036-05-04' } });
  expect(until({ until: 'dateFact', atMostDays: 10 }, at)).toBe('2026-05-14 10:00');
});

test.each([
  [18, '2026-05-04 18:00'],
  [22, '2026-05-04 19:00'],
  [5, '2026-05-05 09:00'],
  [null, '2026-05-05 09:00'],
])('the best hour %s stays within the hours of the strategy', (bestHour, expected) => {
  expect(until({ until: 'bestTime' }, scene('2026-05-04T14:00:00Z', { facts: { bestHour } }))).toBe(expected);
});

test('cases spread over the time set, each always at the same place', () => {
  const settings = WaitSettings.parse({ until: 'localTime', time: '10:00', spreadMinutes: 60 });
  const base = Date.parse('2026-05-04T14:00:00Z');
  const targets = Array.from(
    { length: 600 },
    (_, i) => waitTargetMs(settings, scene('2026-05-04T13:00:00Z', { caseId: `case-${i}` }))! - base,
  );
  expect(Math.min(...targets)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...targets)).toBeLessThan(60 * minuteMs);
  expect(new Set(targets.map((ms) => Math.floor(ms / (10 * minuteMs)))).size).toBe(6);
  expect(waitTargetMs(settings, scene('2026-05-04T13:00:00Z'))).toBe(waitTargetMs(settings, scene('2026-05-04T13:00:00Z')));
});

test('the range given to the proof holds at every hour of a year, also where clocks change', () => {
  const kinds = [
    { days: 1 },
    { until: 'localTime', time: '10:00', daysAhead: 1 },
    { until: 'localTime', time: '23:30', daysAhead: 3, spreadMinutes: 30 },
    { until: 'weekday', time: '09:00' },
    { until: 'bestTime' },
  ].map((settings) => WaitSettings.parse(settings));
  for (const zone of ['America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai'])
    for (let hour = 0; hour < 366 * 24; hour += 5) {
      const atMs = Date.UTC(2026, 0, 1) + hour * hourMs;
      for (const settings of kinds) {
        const waitedMs = waitTargetMs(settings, scene('2026-01-01T00:00:00Z', { zone, atMs }))! - atMs;
        const { minMs, maxMs } = waitRangeMs(settings);
        if (waitedMs < minMs || waitedMs > maxMs)
          throw new Error(`${JSON.stringify(settings)} at ${localTime(zone, atMs).date} waits ${waitedMs}, not ${minMs}–${maxMs}`);
      }
    }
});
