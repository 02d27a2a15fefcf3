import { describe, expect, test } from 'vitest';
import { withoutNulls } from './known-fields.ts';
import { agents, contactTypes, proposalChannels, purposes, Request } from './request.ts';
import { media, weekdayNames } from './request-facts.ts';

const request = { packs: [], consumer: { id: 'C1' }, proposal: { at: '2026-10-20T12:00:00Z', channel: 'call' } };
const faults = (differs: object): string[] => {
  const parsed = Request.safeParse({ ...request, ...differs });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('the words of a request', () => {
  expect({ agents, contactTypes, proposalChannels, purposes, media, weekdayNames }).toEqual({
    agents: ['human', 'ai_voice', 'prerecorded'],
    contactTypes: ['call', 'sms', 'email', 'letter', 'push', 'ringless_voicemail'],
    proposalChannels: ['call', 'sms', 'email', 'letter', 'push'],
    purposes: [
      'collect',
      'reply',
      'location',
      'locate',
      'notice_of_specified_remedy',
      'optout_confirmation',
      'statutory_notice',
      'consent_request',
      'statement',
    ],
    media: ['call', 'sms', 'email', 'letter', 'push'],
    weekdayNames: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  });
});

describe('a fault is named', () => {
  test.each<[string, object, RegExp]>([
    ['a misspelt field, with what is allowed', { histroy: [] }, /^: unknown field histroy; allowed: packs, consumer, debts,/],
    ['a misspelt fact', { facts: { cese: {} } }, /^facts: unknown field cese; allowed: agreedHours,/],
    ['the wrong kind of thing', { consumer: 5 }, /^consumer: Invalid input: expected object, received number$/],
    [
      'an instant without its offset',
      { proposal: { ...request.proposal, at: '2026-10-20T12:00:00' } },
      /^proposal.at: must be an instant with its offset/,
    ],
    [
      'a moment that is neither',
      { facts: { cease: { medium: 'mail', receivedAt: '2026-02-30' } } },
      /^facts.cease.receivedAt: must be an instant/,
    ],
    ['a date that does not exist', { facts: { publicHolidays: ['2026-02-29'] } }, /^facts.publicHolidays.0: must be a date that exists/],
    [
      'a time of day that does not exist',
      { facts: { agreedHours: { from: '24:01', to: '08:60' } } },
      /^facts.agreedHours.from: must be HH:MM/,
    ],
    [
      'a zone nobody knows',
      { consumer: { id: 'C1', locations: [{ tz: 'Mars/Phobos' }] } },
      /^consumer.locations.0.tz: must be an IANA zone/,
    ],
  ])('%s', (_title, differs, message) => {
    expect(faults(differs)[0]).toMatch(message);
  });
});

test('a moment is an instant or a date', () => {
  const received = (receivedAt: string) => faults({ facts: { cease: { medium: 'mail', receivedAt } } });
  expect([received('2026-10-20'), received('2026-10-20T12:00Z')]).toEqual([[], []]);
});

test('null says the same as absence, at every depth', () => {
  expect(withoutNulls({ a: null, b: [{ c: null, d: 1 }, 'x', null], e: { f: null }, g: 0, h: '' })).toEqual({
    b: [{ d: 1 }, 'x', null],
    e: {},
    g: 0,
    h: '',
  });
  expect(withoutNulls(null)).toBeNull();
  expect(faults({ facts: null, history: null, consumer: { id: 'C1', jurisdictions: null } })).toEqual([]);
});
