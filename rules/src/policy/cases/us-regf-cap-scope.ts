import { everyDay, guardTable, wallInstant } from './guard-case.ts';

const ny = guardTable({ zone: 'America/New_York', packs: ['us-regf@2021-11-30'], jurisdictions: ['US'] });
const at = (reading: string): string => wallInstant('America/New_York', reading);
const cap = ['US-REGF-FREQ-7IN7'];
const week = everyDay('2026-04-01', 7, '10:00');
const six = everyDay('2026-04-02', 6, '10:00');
const two = [
  { id: 'D1', type: 'credit_card' },
  { id: 'D2', type: 'medical' },
];

/** Seven calls in seven dates: for whom and for which debt. */
export const usRegfCapScope = [
  ny('all numbers of a person count together', { at: '2026-04-07 16:00', to: '+12125550199', history: week }, { is: 'DEFER', by: cap }),
  ny(
    'another person has another count',
    { at: '2026-04-07 16:00', personId: 'S1', facts: { personRoles: { S1: 'spouse' } }, history: week },
    { is: 'ALLOW' },
  ),
  ny('another debt has another count', { at: '2026-04-07 16:00', debtIds: ['D2'], debts: two, history: week }, { is: 'ALLOW' }),
  ny(
    'a call about two debts waits for the fuller one',
    { at: '2026-04-07 16:00', debtIds: ['D2', 'D1'], debts: two, history: week },
    { is: 'DEFER', until: '2026-04-08 08:00', by: cap },
  ),
  ny(
    'an unanswered call may be put down to one debt',
    {
      at: '2026-04-07 16:00',
      debts: two,
      history: [...everyDay('2026-04-01', 6, '10:00'), { at: '2026-04-07 10:00', debtIds: ['D1', 'D2'], attributedTo: 'D2' }],
    },
    { is: 'ALLOW' },
  ),
  ny(
    'not put down to one, it counts for all',
    {
      at: '2026-04-07 16:00',
      debts: two,
      history: [...everyDay('2026-04-01', 6, '10:00'), { at: '2026-04-07 10:00', debtIds: ['D1', 'D2'] }],
    },
    { is: 'DEFER', by: cap },
  ),
  ny(
    '21 unanswered calls over three debts are within the presumption',
    {
      at: '2026-04-07 18:00',
      debtIds: ['D3'],
      debts: [...two, { id: 'D3' }],
      history: [
        ...week.map((c) => ({ ...c, debtIds: ['D1', 'D2', 'D3'], attributedTo: 'D1' })),
        ...week.map((c) => ({ ...c, debtIds: ['D1', 'D2', 'D3'], attributedTo: 'D2' })),
        ...six.map((c) => ({ ...c, debtIds: ['D1', 'D2', 'D3'], attributedTo: 'D3' })),
      ],
    },
    { is: 'ALLOW' },
  ),
  ny(
    'a call about an unknown debt counts for each',
    { at: '2026-04-07 16:00', history: week.map((call) => ({ ...call, debtIds: [] })) },
    { is: 'DEFER', by: cap },
  ),
  ny(
    'a student loan without an account stands alone',
    {
      at: '2026-04-07 16:00',
      debtIds: ['L2'],
      debts: [
        { id: 'L1', type: 'student_loan' },
        { id: 'L2', type: 'student_loan' },
      ],
      history: week.map((call) => ({ ...call, debtIds: ['L1'] })),
    },
    { is: 'ALLOW' },
  ),
  ny(
    'other debts are not grouped by account',
    {
      at: '2026-04-07 16:00',
      debtIds: ['L2'],
      debts: [
        { id: 'L1', type: 'medical', servicingAccountAtPlacement: 'X' },
        { id: 'L2', type: 'medical', servicingAccountAtPlacement: 'X' },
      ],
      history: week.map((call) => ({ ...call, debtIds: ['L1'] })),
    },
    { is: 'ALLOW' },
  ),
  ny(
    'calls to a number since learned to be wrong stop counting',
    {
      at: '2026-04-07 16:00',
      to: '+12125550199',
      history: week,
      facts: { wrongNumbers: [{ to: '+12125550101', learnedAt: at('2026-04-07 12:00') }] },
    },
    { is: 'ALLOW' },
  ),
  ny(
    'they count as long as nobody knows',
    {
      at: '2026-04-07 16:00',
      to: '+12125550199',
      history: week,
      facts: { wrongNumbers: [{ to: '+12125550101', learnedAt: at('2026-04-07 17:00') }] },
    },
    { is: 'DEFER', by: cap },
  ),
  ny(
    'calls to the consumer’s attorney are not limited',
    {
      at: '2026-04-07 16:00',
      personId: 'A1',
      facts: { personRoles: { A1: 'consumer_attorney' } },
      history: week.map((call) => ({ ...call, personId: 'A1' })),
    },
    { is: 'ALLOW' },
  ),
  ny(
    'a call still to come does not count',
    { at: '2026-04-07 16:00', history: [...everyDay('2026-04-01', 6, '10:00'), { at: '2026-04-07 17:00' }] },
    { is: 'ALLOW' },
  ),
  ny(
    'a call at this very instant counts',
    { at: '2026-04-07 16:00', history: [...everyDay('2026-04-01', 6, '10:00'), { at: '2026-04-07 16:00', outcome: 'in_flight' }] },
    { is: 'DEFER', by: cap },
  ),
  ny(
    'the window is read in the stricter zone',
    {
      at: '2026-04-08 11:30',
      consumer: { locations: [{ tz: 'America/New_York' }, { tz: 'America/Los_Angeles' }] },
      history: [{ at: '2026-04-02 02:30' }, ...everyDay('2026-04-02', 6, '12:00')],
    },
    { is: 'DEFER', until: '2026-04-09 11:00', by: cap },
  ),
];
