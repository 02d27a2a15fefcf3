import { describe, expect, test } from 'vitest';
import type { Row } from '../cases/guard-case.ts';
import { judged, law } from '../cases/one-law.ts';

const text = { at: '2026-10-20 12:00', channel: 'sms' } as const;
const wrote = (type: 'sms' | 'email') => [{ at: '2026-10-19 12:00', type, direction: 'inbound' as const }];
const recently = '2026-10-10T12:00:00Z';

describe('evidence that a number is still the person’s', () => {
  const fresh = law([{ primitive: 'FRESHNESS', params: { evidence: 'smsNumber', maxAgeDays: 60, requirement: 'check' } }]);
  test.each<[string, Partial<Row>, string]>([
    ['none', {}, 'REQUIRE check'],
    ['consent to texts to any number', { facts: { smsConsent: { at: recently } } }, 'ALLOW'],
    ['a check whose result nobody noted', { facts: { reassignedNumberChecks: [{ to: '+12125550101', at: recently }] } }, 'ALLOW'],
    ['a text from the person', { history: wrote('sms') }, 'ALLOW'],
    ['an e-mail from the person', { history: wrote('email') }, 'REQUIRE check'],
    ['a text from somebody who may be anywhere', { history: wrote('sms'), consumer: { locations: [] } }, 'REQUIRE check'],
  ])('%s', (_title, row, expected) => {
    expect(judged([fresh], { ...text, ...row })).toBe(expected);
  });
});

describe('consent shown by writing', () => {
  const needs = (consent: 'sms' | 'email') => law([{ primitive: 'CONSENT_REQUIRED', params: { consent, otherwise: { effect: 'BLOCK' } } }]);
  test.each<['sms' | 'email', 'sms' | 'email', string]>([
    ['sms', 'sms', 'ALLOW'],
    ['sms', 'email', 'BLOCK'],
    ['email', 'email', 'ALLOW'],
    ['email', 'sms', 'BLOCK'],
  ])('needs consent to %s, wrote %s', (consent, type, expected) => {
    expect(judged([needs(consent)], { ...text, history: wrote(type) })).toBe(expected);
  });
});
