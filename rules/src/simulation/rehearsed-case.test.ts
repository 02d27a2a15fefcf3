import { expect, it } from 'vitest';
import { generatePortfolio } from '../portfolio/index.ts';
import { readCase } from './rehearsed-case.ts';
import { daysUntilSegment } from './segment-day.ts';
import { TimeQueue } from './time-queue.ts';

const [row] = [...generatePortfolio({ seed: 1, count: 1, asOf: '2026-11-20' })];

it('reads every row the generator writes', () => {
  for (const each of generatePortfolio({ seed: 2, count: 500, asOf: '2026-11-20' }))
    expect(readCase(each)).toMatchObject({ ok: true, value: { asOf: '2026-11-20' } });
});

it.each([
  [{ principal: '-5' }, 'principal'],
  [{ currency: 'XYZ' }, 'currency'],
  [{ due_date: '2026-02-30' }, 'due_date'],
  [{ tz: '+08:00' }, 'tz'],
  [{ days_past_due: 'many' }, 'days_past_due'],
  [{ sms_consent: 'yes' }, 'sms_consent'],
])('names the column that is wrong in %o', (wrong, column) => {
  const read = readCase({ ...row!, ...wrong });
  expect(read.ok).toBe(false);
  expect(read.ok || read.faults.some((fault) => fault.startsWith(`${column}:`))).toBe(true);
});

it('leaves out phone numbers that cannot be dialled', () => {
  const read = readCase({ ...row!, phone_1: 'unknown', phone_2: '+12125550100', phone_3: '' });
  expect(read).toMatchObject({ ok: true, value: { phones: ['+12125550100'] } });
});

it('takes happenings in the order of time, and of arrival within one instant', () => {
  const queue = new TimeQueue();
  const times = [5, 3, 9, 3, 1, 5, 0, 7];
  for (const [order, atMs] of times.entries()) queue.add({ atMs, order, life: 0, kind: 'wake', token: 0 });
  const taken = times.map(() => queue.take()!);
  expect(taken.map(({ atMs, order }) => [atMs, order])).toEqual(
    times.map((atMs, order) => [atMs, order]).sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!),
  );
  expect(queue.take()).toBeUndefined();
});

it('knows from the age of a debt alone when a segment may hold', () => {
  const between = [
    { fact: 'daysPastDue', operator: 'greaterThan', value: 30 },
    { fact: 'daysPastDue', operator: 'lessThanInclusive', value: 60 },
  ] as const;
  expect([10, 30, 31, 60, 61].map((days) => daysUntilSegment([...between], days))).toEqual([21, 1, 0, 0, undefined]);
});
