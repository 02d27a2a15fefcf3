import { describe, expect, test } from 'vitest';
import type { Row } from '../cases/guard-case.ts';
import { judged, law } from '../cases/one-law.ts';
import type { Request } from '../request.ts';

const noon = '2026-10-20 12:00';
const coasts = { locations: [{ tz: 'America/New_York' }, { tz: 'America/Los_Angeles' }] };
const mobile = '+12125550101';
const barredBy = (flag: string, row: Partial<Row>, params: object = {}): string =>
  judged([law([{ primitive: 'FLAG_BLOCK', params: { flag, ...params } }])], { at: noon, ...row });
type Facts = NonNullable<Request['facts']>;

test('a bar knows no exception for a reply unless the law names it', () => {
  const reply: Partial<Row> = {
    channel: 'sms',
    purpose: 'reply',
    facts: { attorney: { known: true } },
    history: [{ at: '2026-10-20 11:00', type: 'sms', direction: 'inbound' }],
  };
  expect(barredBy('attorney', reply)).toBe('BLOCK');
  expect(barredBy('attorney', reply, { exceptOneReply: true })).toBe('ALLOW');
  expect(barredBy('attorney', { ...reply, purpose: 'collect' }, { exceptOneReply: true })).toBe('BLOCK');
});

const given = '2026-07-01T10:00:00Z';
const dayAfter = '2026-07-02T10:00:00Z';
const third = '2026-07-03T10:00:00Z';
const fourth = '2026-07-04T10:00:00Z';
const stillToCome = '2026-10-20T16:01:00Z';
const optedOut = (medium: 'call' | 'sms' | 'email', ...ats: string[]) => ats.map((at) => ({ medium, at }));
const confirming = (facts: Facts, at: string): Partial<Row> => ({
  channel: 'sms',
  purpose: 'optout_confirmation',
  facts,
  history: [{ at, type: 'sms', purpose: 'optout_confirmation' }],
});

describe('whether the circumstance holds', () => {
  test.each<[string, string, Partial<Row>, string]>([
    ['asked to stop, about another debt', 'cease', { facts: { cease: { medium: 'mail', receivedAt: given, debtIds: ['D2'] } } }, 'ALLOW'],
    ['asked to stop, about this debt', 'cease', { facts: { cease: { medium: 'mail', receivedAt: given, debtIds: ['D1'] } } }, 'BLOCK'],
    [
      'a consent said to be revoked before it was given renews nothing',
      'consentRevoked',
      {
        facts: {
          tcpaConsents: [
            { at: given, to: mobile, revokedAt: dayAfter },
            { at: fourth, to: mobile, revokedAt: third },
          ],
        },
      },
      'BLOCK',
    ],
    [
      'a consent still to come renews nothing',
      'consentRevoked',
      {
        facts: {
          tcpaConsents: [
            { at: given, to: mobile, revokedAt: dayAfter },
            { at: stillToCome, to: mobile },
          ],
        },
      },
      'BLOCK',
    ],
    [
      'consent to use the address at work still to come',
      'employerEmail',
      { channel: 'email', facts: { employerEmails: ['c1@mail.example'], emailConsent: { at: stillToCome, to: 'c1@mail.example' } } },
      'BLOCK',
    ],
    [
      'consent to use the address at work',
      'employerEmail',
      { channel: 'email', facts: { employerEmails: ['c1@mail.example'], emailConsent: { at: given, to: 'c1@mail.example' } } },
      'ALLOW',
    ],
    [
      'consent to e-mail does not take back a refusal of calls',
      'mediumOptOut',
      { facts: { mediumOptOuts: optedOut('call', given), emailConsent: { at: dayAfter } } },
      'BLOCK',
    ],
    [
      'consent to e-mail takes back an earlier refusal of e-mail',
      'mediumOptOut',
      { channel: 'email', facts: { mediumOptOuts: optedOut('email', given), emailConsent: { at: dayAfter } } },
      'ALLOW',
    ],
    [
      'consent to texts to any number takes back an earlier refusal',
      'mediumOptOut',
      { channel: 'sms', facts: { mediumOptOuts: optedOut('sms', given), smsConsent: { at: dayAfter } } },
      'ALLOW',
    ],
    [
      'consent to texts to another number does not',
      'mediumOptOut',
      { channel: 'sms', facts: { mediumOptOuts: optedOut('sms', given), smsConsent: { at: dayAfter, to: '+12125550102' } } },
      'BLOCK',
    ],
    [
      'consent still to come does not',
      'mediumOptOut',
      { channel: 'sms', facts: { mediumOptOuts: optedOut('sms', given), smsConsent: { at: stillToCome } } },
      'BLOCK',
    ],
    [
      'a stop confirmed at the very instant it came is confirmed',
      'mediumOptOut',
      confirming({ mediumOptOuts: optedOut('sms', '2026-10-20T14:00:00Z') }, '2026-10-20 10:00'),
      'BLOCK',
    ],
    [
      'a second stop may be confirmed though the first was',
      'mediumOptOut',
      confirming({ mediumOptOuts: optedOut('sms', '2026-10-20T13:00:00Z', '2026-10-20T15:00:00Z') }, '2026-10-20 10:00'),
      'ALLOW',
    ],
    [
      'found reassigned, but not yet',
      'wrongNumber',
      { facts: { reassignedNumberChecks: [{ to: mobile, at: stillToCome, result: 'yes' }] } },
      'ALLOW',
    ],
    [
      'another number found reassigned',
      'wrongNumber',
      { facts: { reassignedNumberChecks: [{ to: '+12125550102', at: given, result: 'yes' }] } },
      'ALLOW',
    ],
    ['found reassigned', 'wrongNumber', { facts: { reassignedNumberChecks: [{ to: mobile, at: given, result: 'yes' }] } }, 'BLOCK'],
    ['a check nobody noted the result of', 'wrongNumber', { facts: { reassignedNumberChecks: [{ to: mobile, at: given }] } }, 'ALLOW'],
    [
      'thirty days past due, a day later in the west',
      'tooEarly',
      { consumer: coasts, facts: { daysPastDue: 30 } },
      'DEFER 2026-10-21 03:00',
    ],
    [
      'a landline rings at home',
      'inconvenientPlace',
      { facts: { inconvenientPlaces: ['home'], phones: { [mobile]: { lineType: 'landline' } } } },
      'BLOCK',
    ],
  ])('%s', (_title, flag, row, expected) => {
    expect(barredBy(flag, row)).toBe(expected);
  });
});

describe('breathing space', () => {
  const space = (from: string, through?: string): Facts => ({ moratorium: { type: 'standard', from, ...(through ? { through } : {}) } });
  const farEast = { locations: [{ tz: 'America/New_York' }, { tz: 'Asia/Tokyo' }] };
  test.each<[string, Partial<Row>, string]>([
    ['of someone who may be anywhere', { facts: space('2026-10-01', '2026-10-25'), consumer: { locations: [] } }, 'BLOCK'],
    [
      'ends when its last day has ended on both coasts',
      { facts: space('2026-10-01', '2026-10-20'), consumer: coasts },
      'DEFER 2026-10-21 03:00',
    ],
    ['begun in one place the person may be in', { facts: space('2026-10-21', '2026-10-25'), consumer: farEast }, 'DEFER 2026-10-26 00:00'],
    ['begun in none', { facts: space('2026-10-22', '2026-10-25'), consumer: farEast }, 'ALLOW'],
    ['over in both', { facts: space('2026-10-01', '2026-10-19'), consumer: coasts }, 'ALLOW'],
  ])('%s', (_title, row, expected) => {
    expect(barredBy('standardMoratorium', row)).toBe(expected);
  });
});
