import { describe, expect, test } from 'vitest';
import type { Row } from './cases/guard-case.ts';
import { judged, law, requestOf } from './cases/one-law.ts';
import type { Request } from './request.ts';
import { sceneOf } from './scene.ts';

type Consumer = Request['consumer'];
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const open = (from: string, to: string) =>
  law([{ primitive: 'TIME_WINDOW', params: { hours: 'week', week: Object.fromEntries(days.map((day) => [day, [[from, to]]])) } }]);
const hours = open('08:00', '21:00');
const journey = (tz: string, differs: object = {}): Partial<Consumer> => ({ knownLocation: { tz, ...differs } });

describe('a journey', () => {
  test.each<[string, string, Partial<Consumer>, string]>([
    ['without dates: there now', '2026-10-20 17:00', journey('Europe/London'), 'DEFER 2026-10-21 03:00'],
    ['yet to begin', '2026-10-20 18:59', journey('Europe/London', { from: '2026-10-21' }), 'ALLOW'],
    ['begins at midnight there', '2026-10-20 19:00', journey('Europe/London', { from: '2026-10-21' }), 'DEFER 2026-10-21 03:00'],
    [
      'begins on the date an instant has there',
      '2026-10-20 19:00',
      journey('Europe/London', { from: '2026-10-20T23:30:00Z' }),
      'DEFER 2026-10-21 03:00',
    ],
    [
      'began on the date an instant has there, not the day before',
      '2026-10-20 18:30',
      journey('Europe/London', { from: '2026-10-20T23:30:00Z' }),
      'ALLOW',
    ],
    ['ends with its last day there', '2026-10-20 18:59', journey('Europe/London', { through: '2026-10-20' }), 'DEFER 2026-10-20 19:00'],
    ['is over then', '2026-10-20 19:00', journey('Europe/London', { through: '2026-10-20' }), 'ALLOW'],
    [
      'is over, and at home it is night',
      '2026-10-20 23:00',
      journey('America/Sao_Paulo', { through: '2026-10-20' }),
      'DEFER 2026-10-21 08:00',
    ],
  ])('%s', (_title, at, consumer, expected) => {
    expect(judged([hours], { at, consumer })).toBe(expected);
  });

  test('may open what is closed at home', () => {
    const row = { at: '2026-10-20 22:00', consumer: journey('America/Sao_Paulo', { from: '2026-10-21' }) };
    expect(judged([open('00:00', '21:00')], row)).toBe('DEFER 2026-10-20 23:00');
  });
});

describe('a date without a time begins at midnight where the person is first said to be', () => {
  const ceased = law([{ primitive: 'FLAG_BLOCK', params: { flag: 'cease' } }]);
  const facts: NonNullable<Row['facts']> = { cease: { medium: 'mail', receivedAt: '2026-10-20' } };
  const west = { tz: 'America/Los_Angeles' };
  const east = { tz: 'America/New_York' };
  test.each<[string, string, Consumer['locations'] & object, string]>([
    ['a minute before', '2026-10-20 02:59', [west, east], 'ALLOW'],
    ['at midnight', '2026-10-20 03:00', [west, east], 'BLOCK'],
    ['nowhere: a minute before midnight in UTC', '2026-10-19 19:59', [], 'ALLOW'],
    ['nowhere: at midnight in UTC', '2026-10-19 20:00', [], 'BLOCK'],
  ])('%s', (_title, at, locations, expected) => {
    expect(judged([ceased], { at, channel: 'letter', facts, consumer: { locations } })).toBe(expected);
  });
});

describe('what a request leaves out', () => {
  const bare = { packs: [], consumer: { id: 'C1' }, proposal: { at: '2026-10-20T16:00:00Z', channel: 'call' as const } };
  test('is taken for the least', () => {
    const scene = sceneOf(bare);
    expect(scene).toMatchObject({
      personId: 'C1',
      role: 'consumer',
      roleClass: 'consumer',
      actor: 'collector',
      purpose: 'collect',
      jurisdictions: [],
      debtIds: [],
      debtTypes: [],
      debtKeys: [],
      events: [],
      phone: {},
    });
    expect(scene.zonesAt(0)).toEqual([]);
    expect(scene.known(undefined)).toBeUndefined();
  });

  test('where no debt is named all of the request are meant', () => {
    const request = requestOf({
      at: '2026-10-20 12:00',
      debtIds: undefined as never,
      debts: [{ id: 'D1' }, { id: 'D2', type: 'mortgage' }],
    });
    expect(sceneOf(request)).toMatchObject({ debtIds: ['D1', 'D2'], debtTypes: ['', 'mortgage'] });
  });

  test('debts not proposed are not meant; those of no stated kind have none', () => {
    const request = requestOf({ at: '2026-10-20 12:00', debts: [{ id: 'D1' }, { id: 'D2', type: 'mortgage' }] });
    expect(sceneOf(request).debtTypes).toEqual(['']);
  });
});

test('student loans of one account are one debt, other debts their own', () => {
  const loan = (id: string) => ({ id, type: 'student_loan', servicingAccountAtPlacement: 'A7' });
  const debts = [loan('L1'), loan('L2'), { id: 'L3', type: 'student_loan' }, { id: 'D1', type: 'loan', servicingAccountAtPlacement: 'A7' }];
  const scene = sceneOf(requestOf({ at: '2026-10-20 12:00', debts, debtIds: ['L1', 'L2', 'L3', 'D1'] }));
  expect(scene.debtKeys).toEqual(['account A7', 'L3', 'D1']);
});

test('a zone named twice is one', () => {
  const twice = { locations: [{ tz: 'UTC' }, { tz: 'UTC' }] };
  expect(sceneOf(requestOf({ at: '2026-10-20 12:00', consumer: twice })).zonesAt(0)).toEqual(['UTC']);
});
