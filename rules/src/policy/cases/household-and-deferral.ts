import { everyDay, guardTable } from './guard-case.ts';

const ma = guardTable({ zone: 'America/New_York', packs: ['us-ma@2012'], jurisdictions: ['US', 'US-MA'] });
const kr = guardTable({ zone: 'Asia/Seoul', packs: ['kr-pdpa@2024-10-17'], jurisdictions: ['KR'] });
const household = { H1: 'household_member', H2: 'household_member', S1: 'relative' };
const facts = { personRoles: household };
const atWork = { personRoles: household, phones: { '+12125550101': { place: 'work' } } };
const toHome = { at: '2026-08-10 12:00', personId: 'H1', facts };
const needs = ['no_debt_disclosure_to_contact'];
const rest = (more: object = {}) => ({ collectionDeferrals: [{ reason: 'surgery' as const, from: '2026-03-02', ...more }] });
const noon = { at: '2026-03-20 12:00' };

/** Massachusetts households, and what Korea lets rest or lets the debtor bar. */
export const householdAndDeferral = [
  ma(
    'one contact with the household leaves room for another',
    { ...toHome, history: [{ at: '2026-08-08 12:00', personId: 'H2' }] },
    { is: 'REQUIRE', needs },
  ),
  ma(
    'two contacts with one household, whoever answered, are all in seven dates',
    {
      ...toHome,
      history: [
        { at: '2026-08-04 12:00', personId: 'H2' },
        { at: '2026-08-08 12:00', type: 'sms', personId: 'H1' },
      ],
    },
    { is: 'DEFER', until: '2026-08-11 08:00', by: ['US-MA-HOUSEHOLD-2IN7'] },
  ),
  ma(
    'on the eighth date the first contact with the household is over',
    {
      ...toHome,
      history: [
        { at: '2026-08-03 12:00', personId: 'H2' },
        { at: '2026-08-08 12:00', personId: 'H2' },
      ],
    },
    { is: 'REQUIRE', needs },
  ),
  ma(
    'a ringless voicemail to the household counts, one to the debtor does not',
    {
      ...toHome,
      history: [
        { at: '2026-08-07 12:00', type: 'ringless_voicemail', personId: 'H2' },
        { at: '2026-08-08 12:00', personId: 'H2' },
      ],
    },
    { is: 'DEFER', by: ['US-MA-HOUSEHOLD-2IN7'] },
  ),
  ma(
    'calls to the debtor are not calls to the household',
    { ...toHome, history: everyDay('2026-08-08', 2, '12:00') },
    { is: 'REQUIRE', needs },
  ),
  ma(
    'calls to a relative elsewhere are not calls to the household',
    { ...toHome, history: everyDay('2026-08-08', 2, '12:00').map((past) => ({ ...past, personId: 'S1' })) },
    { is: 'REQUIRE', needs },
  ),
  ma(
    'calls to somebody nobody knows count as calls to the household',
    { ...toHome, history: everyDay('2026-08-08', 2, '12:00').map((past) => ({ ...past, personId: 'X9' })) },
    { is: 'DEFER', by: ['US-MA-HOUSEHOLD-2IN7'] },
  ),
  ma(
    'letters and e-mails to the household are not counted, nor held up',
    { ...toHome, channel: 'letter', history: everyDay('2026-08-08', 2, '12:00').map((past) => ({ ...past, personId: 'H2' })) },
    { is: 'REQUIRE', needs },
  ),
  ma(
    'another debt has its own two contacts with the household',
    {
      ...toHome,
      debts: [{ id: 'D1' }, { id: 'D2' }],
      debtIds: ['D2'],
      history: everyDay('2026-08-08', 2, '12:00').map((past) => ({ ...past, personId: 'H2' })),
    },
    { is: 'REQUIRE', needs },
  ),
  ma(
    'at work two contacts with the household last thirty dates',
    {
      at: '2026-08-31 12:00',
      personId: 'H1',
      facts: atWork,
      history: [
        { at: '2026-08-02 12:00', personId: 'H2' },
        { at: '2026-08-12 12:00', personId: 'H2' },
      ],
    },
    { is: 'DEFER', until: '2026-09-01 08:00', by: ['US-MA-HOUSEHOLD-2IN30'] },
  ),
  ma(
    'one contact with the household at work leaves room for another',
    { at: '2026-08-31 12:00', personId: 'H1', facts: atWork, history: [{ at: '2026-08-12 12:00', personId: 'H2' }] },
    { is: 'REQUIRE', needs },
  ),
  ma(
    'thirty dates after the first contact with the household at work there is room again',
    {
      at: '2026-09-01 12:00',
      personId: 'H1',
      facts: atWork,
      history: [
        { at: '2026-08-02 12:00', personId: 'H2' },
        { at: '2026-08-12 12:00', personId: 'H2' },
      ],
    },
    { is: 'REQUIRE', needs },
  ),
  ma(
    'what was rung at work is not what is rung at home',
    {
      at: '2026-08-10 12:00',
      personId: 'H1',
      to: '+12125550102',
      facts: atWork,
      history: everyDay('2026-08-08', 2, '12:00').map((past) => ({ ...past, personId: 'H2' })),
    },
    { is: 'REQUIRE', needs },
  ),
  ma(
    'the debtor at work is not counted with the household at work',
    { at: '2026-08-31 12:00', personId: 'H1', facts: atWork, history: everyDay('2026-08-12', 2, '12:00') },
    { is: 'REQUIRE', needs },
  ),
  ma(
    'the household does not use up what the debtor has left at work',
    { at: '2026-08-31 12:00', facts: atWork, history: everyDay('2026-08-12', 2, '12:00').map((past) => ({ ...past, personId: 'H2' })) },
    { is: 'ALLOW' },
  ),
  ma(
    'the household does not use up what the debtor has left',
    { at: '2026-08-10 12:00', facts, history: everyDay('2026-08-08', 2, '12:00').map((past) => ({ ...past, personId: 'H2' })) },
    { is: 'ALLOW' },
  ),
  kr(
    'an operation lets collection rest for three months',
    { ...noon, facts: rest() },
    { is: 'DEFER', until: '2026-06-02 08:00', by: ['KR-PDPA-DEFERRAL'] },
  ),
  kr('the first day after the deferral', { at: '2026-06-02 08:00', facts: rest() }, { is: 'ALLOW' }),
  kr('its last evening', { at: '2026-06-01 20:59', facts: rest() }, { is: 'DEFER', until: '2026-06-02 08:00' }),
  kr('its first day', { at: '2026-03-02 12:00', facts: rest() }, { is: 'DEFER' }),
  kr('the day before, nobody knows of it', { at: '2026-03-01 12:00', facts: rest() }, { is: 'ALLOW' }),
  kr('an end that was agreed', { ...noon, facts: rest({ through: '2026-04-30' }) }, { is: 'DEFER', until: '2026-05-01 08:00' }),
  kr(
    'three months from the last day of November end with February',
    { at: '2026-12-01 12:00', facts: rest({ from: '2026-11-30' }) },
    { is: 'DEFER', until: '2027-02-28 08:00' },
  ),
  kr('a deferral of another debt', { ...noon, facts: rest({ debtIds: ['D2'] }) }, { is: 'ALLOW' }),
  kr(
    'letters rest too',
    { ...noon, channel: 'letter', facts: rest() },
    { is: 'DEFER', until: '2026-06-02 00:00', by: ['KR-PDPA-DEFERRAL'] },
  ),
  kr('what the law makes one send is sent', { ...noon, channel: 'letter', purpose: 'statutory_notice', facts: rest() }, { is: 'ALLOW' }),
  kr(
    'the debtor’s attorney may be called',
    { ...noon, personId: 'A1', facts: { ...rest(), personRoles: { A1: 'consumer_attorney' } } },
    { is: 'ALLOW' },
  ),
  kr(
    'a time of the week the debtor barred',
    { ...noon, facts: { inconvenient: [{ days: ['Fri'], from: '09:00', to: '18:00' }] } },
    { is: 'DEFER', until: '2026-03-20 18:00', by: ['KR-PDPA-BARRED-TIMES'] },
  ),
  kr(
    'a letter comes at no time of the day',
    { ...noon, channel: 'letter', facts: { inconvenient: [{ days: ['Fri'], from: '09:00', to: '18:00' }] } },
    { is: 'ALLOW' },
  ),
  kr(
    'a notice the law demands at a barred time',
    { ...noon, channel: 'sms', purpose: 'statutory_notice', facts: { inconvenient: [{ days: ['Fri'], from: '09:00', to: '18:00' }] } },
    { is: 'ALLOW' },
  ),
  kr(
    'a medium the debtor barred',
    { ...noon, channel: 'sms', facts: { mediumOptOuts: [{ medium: 'sms', at: '2026-03-01T10:00:00+09:00' }] } },
    { is: 'BLOCK', by: ['KR-PDPA-BARRED-MEANS'] },
  ),
  kr(
    'a notice the law demands by a barred medium',
    {
      ...noon,
      channel: 'sms',
      purpose: 'statutory_notice',
      facts: { mediumOptOuts: [{ medium: 'sms', at: '2026-03-01T10:00:00+09:00' }] },
    },
    { is: 'ALLOW' },
  ),
  kr(
    'one answer by the barred medium to what the debtor sent by it',
    {
      ...noon,
      channel: 'sms',
      purpose: 'reply',
      facts: { mediumOptOuts: [{ medium: 'sms', at: '2026-03-01T10:00:00+09:00' }] },
      history: [{ at: '2026-03-20 11:00', type: 'sms', direction: 'inbound' }],
    },
    { is: 'ALLOW' },
  ),
  kr(
    'the debtor’s attorney may be called on a medium the debtor barred',
    {
      ...noon,
      personId: 'A1',
      facts: { personRoles: { A1: 'consumer_attorney' }, mediumOptOuts: [{ medium: 'call', at: '2026-03-01T10:00:00+09:00' }] },
    },
    { is: 'ALLOW' },
  ),
];
