import { describe, expect, test } from 'vitest';
import { allCalendars } from '../calendar-library.ts';
import type { Row } from '../cases/guard-case.ts';
import { answerTo, judged, law, type Rule } from '../cases/one-law.ts';
import { withCalendars } from '../with-calendars.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const everyDay = (from: string, to: string) => Object.fromEntries(days.map((day) => [day, [[from, to]]]));
const hours = (differs: object = {}): Rule => ({
  primitive: 'TIME_WINDOW',
  params: { hours: 'week', week: everyDay('08:00', '21:00'), ...differs },
});
const asked: Rule = { primitive: 'TIME_WINDOW', params: { hours: 'asThePersonAsked' } };
const coasts = { locations: [{ tz: 'America/New_York' }, { tz: 'America/Los_Angeles' }] };
const nowhere = { locations: [] };

describe('holidays and agreed hours', () => {
  const agreed = (from: string, to: string) => ({ agreedHours: { from, to } });
  test.each<[string, Rule, Row, string]>([
    [
      'a law that says nothing of holidays is open on them',
      hours(),
      { at: '2026-10-20 12:00', facts: { publicHolidays: ['2026-10-20'] } },
      'ALLOW',
    ],
    [
      'a law that closes on them is closed',
      hours({ closedOnHolidaysOf: 'au' }),
      { at: '2026-10-20 12:00', facts: { publicHolidays: ['2026-10-20'] } },
      'DEFER 2026-10-21 08:00',
    ],
    [
      'an empty calendar closes nothing',
      hours({ closedOnHolidaysOf: 'au' }),
      { at: '2026-10-20 12:00', facts: { publicHolidays: [] } },
      'ALLOW',
    ],
    [
      'agreed hours open nothing unless the law says so',
      hours(),
      { at: '2026-10-20 22:00', facts: agreed('21:00', '23:00') },
      'DEFER 2026-10-21 08:00',
    ],
    [
      'where they do, a holiday closes nothing by itself',
      hours({ opensForAgreedHours: true }),
      { at: '2026-10-20 12:00', facts: { ...agreed('21:00', '23:00'), publicHolidays: ['2026-10-20'] } },
      'ALLOW',
    ],
    [
      'agreed past midnight: the last minute of the day',
      hours({ opensForAgreedHours: true }),
      { at: '2026-10-20 23:59', facts: agreed('22:00', '02:00') },
      'ALLOW',
    ],
    [
      'agreed past midnight: the first minute of the day',
      hours({ opensForAgreedHours: true }),
      { at: '2026-10-20 00:00', facts: agreed('22:00', '02:00') },
      'ALLOW',
    ],
    [
      'agreed past midnight: the end',
      hours({ opensForAgreedHours: true }),
      { at: '2026-10-20 02:00', facts: agreed('22:00', '02:00') },
      'DEFER 2026-10-20 08:00',
    ],
    [
      'from nine to nine agrees on no hour at all',
      hours({ opensForAgreedHours: true }),
      { at: '2026-10-20 22:00', facts: agreed('09:00', '09:00') },
      'DEFER 2026-10-21 08:00',
    ],
    [
      'how long a debt is due does not matter where the law does not say so',
      hours(),
      { at: '2026-10-20 22:00', facts: { daysPastDue: 400 } },
      'DEFER 2026-10-21 08:00',
    ],
  ])('%s', (_title, rule, row, expected) => {
    expect(judged([law([rule])], row)).toBe(expected);
  });
});

describe('a deferral says which year the calendar lacks', () => {
  const pack = law([hours({ closedOnHolidaysOf: 'au', opensForAgreedHours: true })]);
  const known = [{ ...allCalendars().find(({ id }) => id === 'au')!, years: [2026], holidays: [{ date: '2026-12-31', name: 'Last day' }] }];
  const said = (row: Row): string => answerTo(withCalendars([pack], known), row).explain[0]?.words.en ?? '';
  const agreedHours = { from: '00:00', to: '01:00' };
  test('but not when it ends as that year begins', () => {
    expect(said({ at: '2026-12-31 12:00', facts: { agreedHours } })).toBe('A rule.');
    expect(said({ at: '2027-06-01 12:00', facts: { agreedHours } })).toBe('A rule. The holiday calendar for AU has no 2027.');
    expect(said({ at: '2026-12-31 12:00' })).toBe('A rule. The holiday calendar for AU has no 2027.');
  });
  test('and where nobody knows the place it is a bar, calendar or not', () => {
    expect(judged(withCalendars([pack], known), { at: '2026-10-20 12:00', consumer: nowhere })).toBe('BLOCK');
  });
});

describe('hours that end with the age of the debt', () => {
  const until15 = hours({ untilDaysPastDueAbove: 15 });
  const due = (daysPastDue: number) => ({ daysPastDue });
  test.each<[string, Row, string]>([
    ['nobody knows where the person is', { at: '2026-10-20 12:00', facts: due(16), consumer: nowhere }, 'BLOCK'],
    ['nor is it old enough', { at: '2026-10-20 12:00', facts: due(3), consumer: nowhere }, 'BLOCK'],
    ['of unknown age', { at: '2026-10-20 22:00' }, 'DEFER 2026-10-21 08:00'],
    ['old enough at midnight', { at: '2026-10-20 22:00', facts: due(15) }, 'DEFER 2026-10-21 00:00'],
    ['old enough at midnight on both coasts', { at: '2026-10-20 22:00', facts: due(15), consumer: coasts }, 'DEFER 2026-10-21 03:00'],
  ])('%s', (_title, row, expected) => {
    expect(judged([law([until15])], row)).toBe(expected);
  });

  test('another law that begins at midnight in the east does not end them in the west', () => {
    const later = law([{ primitive: 'DISCLOSURE', params: { requires: [{ requirement: 'x' }] } }], { effectiveFrom: '2026-10-21' });
    const row = { at: '2026-10-20 22:00', facts: due(15), consumer: coasts };
    expect(judged([law([until15]), later], row)).toBe('DEFER 2026-10-21 03:00');
  });

  test('no hour ends the call once they are lifted', () => {
    expect(answerTo([law([until15])], { at: '2026-10-20 12:00', facts: due(15) }).hardStopAt).toBe('2026-10-21T01:00:00Z');
    expect(answerTo([law([until15])], { at: '2026-10-20 12:00', facts: due(16) })).not.toHaveProperty('hardStopAt');
  });
});

describe('times the person called inconvenient', () => {
  const friday = { inconvenient: [{ days: ['Fri' as const], from: '22:00', to: '02:00' }] };
  const nine = { from: '09:00', to: '12:00' };
  const text = { channel: 'sms' as const, purpose: 'reply' as const };
  const wrote = (at: string) => [{ at, type: 'sms' as const, direction: 'inbound' as const }];
  const overlapping = { ...text, history: wrote('2026-10-20 08:30'), facts: { inconvenient: [nine, { from: '08:00', to: '17:00' }] } };
  test.each<[string, Row, string]>([
    ['early on Friday, before the Friday night', { at: '2026-10-23 01:00', facts: friday }, 'ALLOW'],
    ['early on Saturday, still the Friday night', { at: '2026-10-24 01:00', facts: friday }, 'DEFER 2026-10-24 02:00'],
    ['the last minute of a day with a block in the morning', { at: '2026-10-20 23:59', facts: { inconvenient: [nine] } }, 'ALLOW'],
    [
      'two blocks that touch leave nothing between',
      { at: '2026-10-20 10:00', facts: { inconvenient: [nine, { from: '12:00', to: '15:00' }] } },
      'DEFER 2026-10-20 15:00',
    ],
    [
      'a block inside another leaves nothing before the end of the other',
      { at: '2026-10-20 10:00', facts: overlapping.facts },
      'DEFER 2026-10-20 17:00',
    ],
    ['written before the inner block, answered in it', { ...overlapping, at: '2026-10-20 11:00' }, 'DEFER 2026-10-20 12:00'],
    ['written before the inner block, answered as it ends', { ...overlapping, at: '2026-10-20 12:00' }, 'ALLOW'],
    ['written before the inner block, answered after it', { ...overlapping, at: '2026-10-20 13:00' }, 'ALLOW'],
    [
      'written before the block and again in it',
      {
        ...text,
        at: '2026-10-20 10:00',
        history: [...wrote('2026-10-20 08:00'), ...wrote('2026-10-20 09:30')],
        facts: { inconvenient: [nine] },
      },
      'ALLOW',
    ],
    [
      'written by someone who may be anywhere: nobody knows whether it was such a time',
      { ...text, at: '2026-10-20 11:00', history: wrote('2026-10-20 09:30'), consumer: nowhere, facts: { inconvenient: [nine] } },
      'BLOCK',
    ],
    [
      'written in the block of one coast, answered in that of the other',
      { ...text, at: '2026-10-20 12:30', history: wrote('2026-10-20 09:30'), consumer: coasts, facts: { inconvenient: [nine] } },
      'DEFER 2026-10-20 15:00',
    ],
  ])('%s', (_title, row, expected) => {
    expect(judged([law([asked])], row)).toBe(expected);
  });
});

describe('one answer through the medium the person used', () => {
  const barred = law([{ primitive: 'FLAG_BLOCK', params: { flag: 'attorney', exceptOneReply: true } }]);
  const facts = { attorney: { known: true } };
  const inbound = (at: string, more: object = {}) => ({ at, type: 'sms' as const, direction: 'inbound' as const, ...more });
  const outbound = (at: string) => ({ at, type: 'sms' as const });
  const ten = '2026-10-20 10:00';
  const eleven = '2026-10-20 11:00';
  const replying = { at: '2026-10-20 12:00', channel: 'sms' as const, purpose: 'reply' as const, facts };
  test.each<[string, NonNullable<Row['history']>, string]>([
    ['asked, then answered', [inbound(ten), outbound(eleven)], 'BLOCK'],
    ['asked, then answered, noted the other way round', [outbound(eleven), inbound(ten)], 'BLOCK'],
    ['told, then asked', [outbound(ten), inbound(eleven)], 'ALLOW'],
    ['told, then asked, noted the other way round', [inbound(eleven), outbound(ten)], 'ALLOW'],
    ['asked and answered at one instant', [inbound(ten), outbound(ten)], 'BLOCK'],
    ['asked and answered at one instant, noted the other way round', [outbound(ten), inbound(ten)], 'BLOCK'],
    ['asked twice, answered once', [inbound(ten), inbound(eleven), outbound(eleven)], 'ALLOW'],
  ])('%s', (_title, history, expected) => {
    expect(judged([barred], { ...replying, history })).toBe(expected);
  });

  test('a conversation the person began leaves their voicemail unanswered', () => {
    const left = { at: ten, direction: 'inbound' as const, outcome: 'consumer_left_voicemail' };
    const spoke = { at: eleven, direction: 'inbound' as const, outcome: 'conversation' };
    expect(judged([barred], { ...replying, channel: 'call', history: [left, spoke] })).toBe('ALLOW');
    expect(judged([barred], { ...replying, channel: 'call', history: [spoke] })).toBe('BLOCK');
  });
});
