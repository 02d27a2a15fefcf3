import { describe, expect, test } from 'vitest';
import { isInJurisdiction } from './applies.ts';
import type { Row } from './cases/guard-case.ts';
import { judged, law } from './cases/one-law.ts';
import type { When } from './pack.ts';

describe('whose law protects the person', () => {
  test.each<[string, string[], string[], boolean]>([
    ['one who is somewhere in the country', ['US'], ['US-CA'], true],
    ['one of that very place', ['US-MA'], ['US', 'US-MA'], true],
    ['one of another place of the country', ['US-MA'], ['US', 'US-CA'], false],
    ['one known only by country', ['US-MA'], ['US'], true],
    ['one of another country', ['US-MA'], ['GB'], false],
    ['one of a country whose name begins alike', ['US'], ['USX'], false],
    ['one nobody can place', ['US-MA'], [], true],
    ['anyone, where the law holds everywhere', ['*'], ['GB'], true],
    ['one of two places', ['GB-ENG', 'GB-WLS'], ['GB-WLS'], true],
  ])('%s', (_title, places, own, expected) => {
    expect(isInJurisdiction(places, own)).toBe(expected);
  });
});

describe('which contacts a rule speaks about', () => {
  const phone = (place?: string, lineType?: string): NonNullable<Row['facts']> => ({
    phones: { '+12125550101': { ...(place ? { place } : {}), ...(lineType ? { lineType } : {}) } },
  });
  const friend = { personId: 'F1', facts: { personRoles: { F1: 'listed_contact' } } };
  const debts = [
    { id: 'D1', type: 'credit_card' },
    { id: 'D2', type: 'mortgage' },
  ];
  test.each<[string, When, Partial<Row>, boolean]>([
    ['by medium', { channels: ['sms'] }, {}, false],
    ['by medium', { channels: ['call'] }, {}, true],
    ['by voice', { agents: ['ai_voice'] }, {}, false],
    ['by voice', { agents: ['ai_voice'] }, { agent: 'ai_voice' }, true],
    ['a voice nobody stated may be any', { agents: ['ai_voice'] }, { agent: undefined as never }, true],
    ['but for a voice', { exceptAgents: ['human'] }, {}, false],
    ['but for a voice', { exceptAgents: ['human'] }, { agent: 'ai_voice' }, true],
    ['but for a voice nobody stated', { exceptAgents: ['human'] }, { agent: undefined as never }, true],
    ['by purpose', { purposes: ['reply'] }, {}, false],
    ['by purpose', { purposes: ['collect'] }, { purpose: undefined as never }, true],
    ['but for a purpose', { exceptPurposes: ['collect'] }, {}, false],
    ['but for a purpose', { exceptPurposes: ['reply'] }, {}, true],
    ['by class of person', { roles: ['third'] }, friend, true],
    ['by single role', { roles: ['listed_contact'] }, friend, true],
    ['by role', { roles: ['consumer'] }, friend, false],
    ['but for a class', { exceptRoles: ['third'] }, friend, false],
    ['but for a single role', { exceptRoles: ['listed_contact'] }, friend, false],
    ['but for another role', { exceptRoles: ['spouse'] }, friend, true],
    ['by place', { places: ['work'] }, { facts: phone('work') }, true],
    ['by place', { places: ['work'] }, { facts: phone('home') }, false],
    ['by place nobody knows', { places: ['work'] }, {}, false],
    ['but for a place', { exceptPlaces: ['work'] }, { facts: phone('work') }, false],
    ['but for a place nobody knows', { exceptPlaces: ['work'] }, {}, true],
    ['by line', { lineTypes: ['landline'] }, { facts: phone(undefined, 'mobile') }, false],
    ['by line', { lineTypes: ['landline'] }, { facts: phone(undefined, 'landline') }, true],
    ['but for a line', { exceptLineTypes: ['landline'] }, { facts: phone(undefined, 'landline') }, false],
    ['but for a line', { exceptLineTypes: ['landline'] }, {}, true],
    ['by kind of debt', { debtTypes: ['mortgage'] }, { debts }, false],
    ['by kind of debt', { debtTypes: ['mortgage'] }, { debts, debtIds: ['D1', 'D2'] }, true],
    ['by kind of debt, of a debt of no known kind', { debtTypes: ['mortgage'] }, { debts: [{ id: 'D1' }] }, false],
  ])('%s: %j', (_title, when, row, isMeant) => {
    const pack = law([{ primitive: 'FLAG_BLOCK', params: { flag: 'always' }, when }]);
    expect(judged([pack], { at: '2026-10-20 12:00', ...row })).toBe(isMeant ? 'BLOCK' : 'ALLOW');
  });
});
