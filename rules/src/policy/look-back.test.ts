import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayMs, hourMs } from '../time.ts';
import { decide } from './decide.ts';
import { allPacks } from './library.ts';
import { caps } from './limits.ts';
import { isLasting, lookBackDays } from './look-back.ts';
import { instantText } from './moment.ts';
import type { PastContact, Request } from './request.ts';

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const rarely = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const days = lookBackDays(allPacks());
const proposedAtMs = fc.nat({ max: 365 * 24 }).map((hour) => Date.UTC(2027, 0, 1, hour));

const pasts = fc.array(
  fc.record({
    ageHours: fc.oneof(fc.nat({ max: 10 * 24 }), fc.integer({ min: 25 * 24, max: 45 * 24 }), fc.nat({ max: 500 * 24 })),
    lastedHours: fc.nat({ max: 12 }),
    type: oneOf<PastContact['type']>('call', 'call', 'sms', 'email', 'letter'),
    agent: oneOf<'human' | 'prerecorded'>('human', 'prerecorded'),
    direction: oneOf<'outbound' | 'inbound'>('outbound', 'outbound', 'inbound'),
    outcome: oneOf('conversation', 'rang_no_answer', 'voicemail_left', 'answered_third_party', 'in_flight', 'unknown'),
    personId: oneOf('C1', 'C1', 'T1'),
    purpose: oneOf('collect', 'collect', 'reply', 'location', 'optout_confirmation'),
  }),
  { minLength: 2, maxLength: 30 },
);

const requests = proposedAtMs.chain((atMs) =>
  fc
    .record({
      pasts,
      channel: oneOf<'call' | 'sms' | 'email'>('call', 'sms', 'email'),
      agent: oneOf<'human' | 'prerecorded'>('human', 'prerecorded'),
      purpose: oneOf<'collect' | 'location' | 'optout_confirmation'>('collect', 'collect', 'location', 'optout_confirmation'),
      personId: oneOf('C1', 'C1', 'T1'),
      tz: oneOf('America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London'),
      phone: oneOf({ lineType: 'landline', place: 'home' }, { lineType: 'mobile', place: 'work' }),
      consentDaysAgo: rarely(fc.nat({ max: 45 })),
      optedOutDaysAgo: rarely(fc.nat({ max: 450 })),
    })
    .map(({ channel, agent, purpose, personId, tz, ...drawn }): Request => {
      const agoText = (hours: number) => instantText(atMs - hours * hourMs);
      const consentedAt = drawn.consentDaysAgo === null ? undefined : instantText(atMs - drawn.consentDaysAgo * dayMs);
      const optedOutAt = drawn.optedOutDaysAgo === null ? undefined : instantText(atMs - drawn.optedOutDaysAgo * dayMs);
      return {
        packs: [],
        consumer: { id: 'C1', locations: [{ tz }] },
        debts: [{ id: 'D1' }],
        facts: {
          personRoles: { T1: 'third_party' },
          phones: { '+12125550101': drawn.phone },
          ...(consentedAt && { frequencyConsents: [{ at: consentedAt, debtIds: ['D1'], given: 'directly_to_collector' }] }),
          ...(optedOutAt && { mediumOptOuts: [{ medium: channel, at: optedOutAt }] }),
        },
        history: drawn.pasts.map(({ ageHours, lastedHours, outcome, ...past }, i) => ({
          ...past,
          id: `E${i}`,
          at: agoText(ageHours),
          endedAt: agoText(Math.max(0, ageHours - lastedHours)),
          outcome: past.type === 'call' ? outcome : 'sent',
          debtIds: ['D1'],
          to: '+12125550101',
        })),
        proposal: { at: instantText(atMs), channel, agent, debtIds: ['D1'], to: '+12125550101', personId, purpose, hasOptOut: true },
      };
    }),
);

test('contacts older than the look-back change nothing, but for those that last', () => {
  fc.assert(
    fc.property(
      requests,
      fc.subarray(
        allPacks().filter((pack) => caps([pack]).length > 0),
        { minLength: 1, maxLength: 3 },
      ),
      (request, packs) => {
        const sinceMs = Date.parse(request.proposal.at) - days * dayMs;
        const history = request.history!.filter((past) => Date.parse(past.at) > sinceMs || isLasting(past, 'C1'));
        expect(decide({ ...request, history }, packs)).toEqual(decide(request, packs));
      },
    ),
    { numRuns: 2500 },
  );
});

test('the look-back covers the longest window any pack counts in', () => {
  expect(days).toBeGreaterThan(31);
  expect(lookBackDays([])).toBeLessThan(days);
});
