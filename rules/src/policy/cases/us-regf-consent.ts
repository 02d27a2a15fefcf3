import { everyDay, guardTable, wallInstant } from './guard-case.ts';

const ny = guardTable({ zone: 'America/New_York', packs: ['us-regf@2021-11-30'], jurisdictions: ['US'] });
const at = (reading: string): string => wallInstant('America/New_York', reading);
const cap = ['US-REGF-FREQ-7IN7'];
const rest = ['US-REGF-FREQ-POSTCONV'];
const consent = (more: object = {}) => ({
  frequencyConsents: [{ at: at('2026-06-04 12:00'), debtIds: ['D1'], given: 'directly_to_collector', ...more }],
});
const early = everyDay('2026-05-29', 7, '09:00');
const two = [
  { id: 'D1', type: 'credit_card' },
  { id: 'D2', type: 'medical' },
];

/** Calls the person consented to. */
export const usRegfConsent = [
  ny('consent frees calls on its own date', { at: '2026-06-04 13:00', history: early, facts: consent() }, { is: 'ALLOW' }),
  ny(
    'consent frees the seventh date',
    { at: '2026-06-10 13:00', history: everyDay('2026-06-03', 8, '09:00').slice(0, 1).concat(early), facts: consent() },
    { is: 'ALLOW' },
  ),
  ny(
    'consent ends with the seventh date',
    { at: '2026-06-11 13:00', history: [...everyDay('2026-06-05', 6, '09:00'), { at: '2026-06-11 09:00' }], facts: consent() },
    { is: 'ALLOW' },
  ),
  ny(
    'calls before the consent still count after it',
    {
      at: '2026-06-11 13:00',
      history: [...everyDay('2026-06-05', 3, '09:00'), ...Array.from({ length: 7 }, (_, i) => ({ at: `2026-06-11 0${i + 1}:00` }))],
      facts: consent(),
    },
    { is: 'DEFER', until: '2026-06-18 08:00', by: cap },
  ),
  ny(
    'consented calls are not counted later',
    { at: '2026-06-11 13:00', history: [...everyDay('2026-06-05', 6, '09:00'), ...everyDay('2026-06-05', 6, '10:00')], facts: consent() },
    { is: 'ALLOW' },
  ),
  ny(
    'the same calls without consent are too many',
    { at: '2026-06-11 13:00', history: [...everyDay('2026-06-05', 6, '09:00'), ...everyDay('2026-06-05', 6, '10:00')] },
    { is: 'DEFER', by: cap },
  ),
  ny(
    'consent given to the creditor does not help',
    { at: '2026-06-04 13:00', history: early, facts: consent({ given: 'to_creditor' }) },
    { is: 'DEFER', by: cap },
  ),
  ny(
    'consent for another debt does not help',
    { at: '2026-06-04 13:00', history: early, debts: two, facts: consent({ debtIds: ['D2'] }) },
    { is: 'DEFER', by: cap },
  ),
  ny('consent not yet given does not help', { at: '2026-06-04 11:00', history: early, facts: consent() }, { is: 'DEFER', by: cap }),
  ny(
    'a revoked consent is over on receipt',
    { at: '2026-06-04 16:00', history: early, facts: consent({ revokedAt: at('2026-06-04 15:00') }) },
    { is: 'DEFER', by: cap },
  ),
  ny(
    'a revocation still to come changes nothing',
    { at: '2026-06-04 14:00', history: early, facts: consent({ revokedAt: at('2026-06-04 15:00') }) },
    { is: 'ALLOW' },
  ),
  ny(
    'consent for certain dates holds on them',
    {
      at: '2026-06-05 13:00',
      history: [...early, ...everyDay('2026-06-04', 2, '08:30')],
      facts: consent({ validOnDates: ['2026-06-05'] }),
    },
    { is: 'ALLOW' },
  ),
  ny(
    'and a deferral finds the next of them',
    { at: '2026-06-04 13:00', history: early.concat(everyDay('2026-06-04', 1, '08:30')), facts: consent({ validOnDates: ['2026-06-05'] }) },
    { is: 'DEFER', until: '2026-06-05 08:00', by: cap },
  ),
  ny(
    'the next conversation uses the consent up',
    { at: '2026-06-06 13:00', history: [{ at: '2026-06-05 10:00', outcome: 'conversation' }], facts: consent() },
    { is: 'DEFER', until: '2026-06-12 08:00', by: rest },
  ),
  ny(
    'the conversation in which it was given does not',
    {
      at: '2026-06-05 13:00',
      history: [{ at: '2026-06-04 11:50', endedAt: '2026-06-04 12:10', outcome: 'conversation' }],
      facts: consent(),
    },
    { is: 'ALLOW' },
  ),
  ny(
    'consent never opens the night',
    { at: '2026-06-04 22:00', history: early, facts: consent() },
    { is: 'DEFER', until: '2026-06-05 08:00', by: ['US-REGF-TIME-8-21'] },
  ),
  ny('consent works from the moment it is given', { at: '2026-06-04 12:00', history: early, facts: consent() }, { is: 'ALLOW' }),
  ny(
    'a revocation works from the moment it is received',
    { at: '2026-06-04 15:00', history: early, facts: consent({ revokedAt: at('2026-06-04 15:00') }) },
    { is: 'DEFER', by: cap },
  ),
  ny(
    'consent for two dates holds on each',
    {
      at: '2026-06-05 13:00',
      history: [...early, ...everyDay('2026-06-04', 2, '08:30')],
      facts: consent({ validOnDates: ['2026-06-05', '2026-06-06'] }),
    },
    { is: 'ALLOW' },
  ),
  ny(
    'consent for two debts holds for each',
    { at: '2026-06-04 13:00', history: early, debts: two, facts: consent({ debtIds: ['D1', 'D2'] }) },
    { is: 'ALLOW' },
  ),
  ny(
    'of two consents one is enough',
    {
      at: '2026-06-04 13:00',
      history: early,
      facts: { frequencyConsents: [...consent().frequencyConsents, ...consent({ at: at('2026-05-01 12:00') }).frequencyConsents] },
    },
    { is: 'ALLOW' },
  ),
];
