import { describe, expect, test } from 'vitest';
import { everyDay, mobile, type Row } from '../cases/guard-case.ts';
import { judged } from '../cases/one-law.ts';
import { packById } from '../library.ts';
import type { Request } from '../request.ts';

const regf = [packById('us-regf')!];
/** The law of Korea, asked of somebody at home. */
const korea = [{ ...packById('kr-pdpa')!, jurisdictions: ['*'] }];
type Consent = NonNullable<NonNullable<Request['facts']>['frequencyConsents']>[number];

/** Seven calls in the seven days before consent at ten on 15 October: without it the next may be made on the 16th. */
const sevenCalls = everyDay('2026-10-09', 7, '09:00');
const consent = (differs: Partial<Consent> = {}): NonNullable<Row['facts']> => ({
  frequencyConsents: [{ at: '2026-10-15T14:00:00Z', debtIds: ['D1'], given: 'directly_to_collector', ...differs }],
});
const full = (at: string, more: NonNullable<Row['history']>, facts = consent()): Row => ({ at, history: [...sevenCalls, ...more], facts });
const afternoon = '2026-10-15 14:00';
const one = '2026-10-15 13:00';
const waits = 'DEFER 2026-10-16 08:00';
const talked = (differs: object = {}) => ({ at: one, outcome: 'conversation', ...differs });
const both: Partial<Row> = { debts: [{ id: 'D1' }, { id: 'D2' }] };

describe('consent to more calls', () => {
  test.each<[string, Row, string]>([
    ['frees the next call', full(afternoon, []), 'ALLOW'],
    ['is used up by a conversation about the debt', full(afternoon, [talked()]), 'DEFER 2026-10-22 08:00'],
    ['is used up by one of several contacts', full(afternoon, [talked(), { at: '2026-10-15 13:30' }]), 'DEFER 2026-10-22 08:00'],
    ['is left by a conversation about another debt', { ...full(afternoon, [talked({ debtIds: ['D2'] })]), ...both }, 'ALLOW'],
    ['is left by a conversation with the spouse', full(afternoon, [talked({ personId: 'S1' })]), 'ALLOW'],
    ['is left by a call nobody answered', full(afternoon, [{ at: one }]), 'ALLOW'],
    ['is not used up by the conversation in which it was given', full('2026-10-15 15:00', [talked({ at: '2026-10-15 10:00' })]), 'ALLOW'],
    ['is nothing before it is given', full('2026-10-15 09:59', []), 'DEFER 2026-10-16 08:00'],
    ['for another debt frees nothing', full(afternoon, [], consent({ debtIds: ['D2'] })), waits],
    ['for the number called frees the next call', full(afternoon, [], consent({ to: mobile })), 'ALLOW'],
    ['for another number frees nothing', full(afternoon, [], consent({ to: '+12125550199' })), waits],
    ['that names no debt frees nothing', full(afternoon, [], consent({ debtIds: [] })), waits],
    ['not given to the collector frees nothing', full(afternoon, [], consent({ given: 'to_creditor' })), waits],
    ['revoked frees nothing more', full(afternoon, [], consent({ revokedAt: '2026-10-15T17:00:00Z' })), waits],
    ['revoked at this very instant frees nothing more', full(afternoon, [], consent({ revokedAt: '2026-10-15T18:00:00Z' })), waits],
    ['to be revoked in an hour frees the next call', full(afternoon, [], consent({ revokedAt: '2026-10-15T19:00:00Z' })), 'ALLOW'],
  ])('%s', (_title, row, expected) => {
    expect(judged(regf, row)).toBe(expected);
  });

  test('holds on its own date and the six after', () => {
    const morningOf = (date: string) => Array.from({ length: 7 }, (_, i) => ({ at: `${date} 08:0${i}` }));
    const on = (date: string, calls: NonNullable<Row['history']>): string =>
      judged(regf, { at: `${date} 12:00`, history: calls, facts: consent() });
    expect(on('2026-10-21', morningOf('2026-10-15'))).toBe('ALLOW');
    expect(on('2026-10-21', morningOf('2026-10-21'))).toBe('ALLOW');
    expect(on('2026-10-22', morningOf('2026-10-22'))).toBe('DEFER 2026-10-29 08:00');
  });

  test('made with consent that was revoked later, the call still does not count', () => {
    const facts = consent({ revokedAt: '2026-10-15T17:30:00Z' });
    const six = everyDay('2026-10-09', 6, '09:00');
    expect(judged(regf, { at: afternoon, history: [...six, { at: one }], facts })).toBe('ALLOW');
    expect(judged(regf, { at: afternoon, history: [...six, { at: one }] })).toBe('DEFER 2026-10-16 08:00');
  });

  test('for one number, it takes out of the count the calls to that number only', () => {
    const facts = consent({ to: mobile });
    const six = everyDay('2026-10-09', 6, '09:00');
    expect(judged(regf, { at: afternoon, history: [...six, { at: one }], facts })).toBe('ALLOW');
    const toAnother = [...six, { at: one, to: '+12125550199' }];
    const anotherNext = { at: afternoon, history: toAnother, facts: consent({ to: '+12125550177' }) };
    expect(judged(regf, anotherNext)).toBe(waits);
    expect(judged(regf, { ...anotherNext, facts: consent({ to: '+12125550199' }) })).toBe('ALLOW');
  });

  test('covers the very call in which the person then talked: it does not count, it only starts the rest', () => {
    const history = [...everyDay('2026-10-09', 5, '09:00'), { at: '2026-10-15 12:00' }, talked()];
    const withoutRest = regf.map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => rule.id !== 'US-REGF-FREQ-POSTCONV') }));
    const next = { at: afternoon, history: [...history, { at: '2026-10-15 13:30' }], facts: consent() };
    // Five before the consent and one after it was used up: a seventh is free.
    expect(judged(withoutRest, next)).toBe('ALLOW');
    expect(judged(withoutRest, { ...next, history: [...next.history, { at: '2026-10-15 13:40' }] })).toBe(waits);
    expect(judged(regf, next)).toBe('DEFER 2026-10-22 08:00');
  });

  test('given on a date, it begins on that date in every zone the person may be in', () => {
    const coasts = { locations: [{ tz: 'America/New_York' }, { tz: 'America/Los_Angeles' }] };
    const row = { consumer: coasts, facts: consent({ at: '2026-10-15' }), history: everyDay('2026-10-09', 7, '00:30') };
    // At one in the east it is still the 14th in the west.
    expect(
      judged([{ ...regf[0]!, rules: regf[0]!.rules.filter((rule) => rule.primitive !== 'TIME_WINDOW') }], {
        ...row,
        at: '2026-10-15 01:00',
      }),
    ).toBe('DEFER 2026-10-15 03:00');
  });
});

describe('an answer on the day the person asked', () => {
  const seven = everyDay('2026-10-14', 7, '09:00').map((call) => ({ ...call, type: 'sms' as const }));
  const reply = { at: '2026-10-20 12:00', channel: 'sms', purpose: 'reply' } as const;
  const ask = (at: string, more: object = {}) => ({ at, type: 'sms' as const, direction: 'inbound' as const, ...more });
  const wait = 'DEFER 2026-10-21 08:00';
  test.each<[string, Row, string]>([
    ['is not limited', { ...reply, history: [...seven, ask('2026-10-20 11:00')] }, 'ALLOW'],
    ['needs a question', { ...reply, history: seven }, wait],
    ['needs a question of that person', { ...reply, history: [...seven, ask('2026-10-20 11:00', { personId: 'S1' })] }, wait],
    ['needs a question of that day', { ...reply, history: [...seven, ask('2026-10-19 11:00')] }, wait],
    ['that is no answer is limited', { ...reply, purpose: 'collect', history: [...seven, ask('2026-10-20 11:00')] }, wait],
  ])('%s', (_title, row, expected) => {
    expect(judged(korea, row)).toBe(expected);
  });

  const answered = (at: string, askedAt: string): Row => ({
    at: '2026-10-20 12:00',
    history: [...seven.slice(0, 6), { at, type: 'sms', purpose: 'reply' }, ask(askedAt)],
  });
  test('given in the past does not count, but one given before the question does', () => {
    expect(judged(korea, answered('2026-10-19 10:00', '2026-10-19 09:30'))).toBe('ALLOW');
    expect(judged(korea, answered('2026-10-19 10:00', '2026-10-19 10:30'))).toBe(wait);
  });

  test('is the same day in every zone the person may be in', () => {
    const consumer = { locations: [{ tz: 'America/New_York' }, { tz: 'America/Los_Angeles' }] };
    // Two in the morning in the east is eleven in the evening before in the west.
    const row = { ...reply, consumer, history: [...seven, ask('2026-10-20 02:00')] };
    expect(judged(korea, row)).toBe('DEFER 2026-10-21 11:00');
  });
});
