import { everyDay, guardTable, wallInstant } from './guard-case.ts';

const ny = guardTable({ zone: 'America/New_York', packs: ['us-regf@2021-11-30'], jurisdictions: ['US'] });
const at = (reading: string): string => wallInstant('America/New_York', reading);
const cap = ['US-REGF-FREQ-7IN7'];
const week = everyDay('2026-04-01', 7, '10:00');
const six = everyDay('2026-04-02', 6, '10:00');
const outcomes = (last: string | undefined) => [
  ...everyDay('2026-04-01', 6, '10:00'),
  { at: '2026-04-07 10:00', ...(last === undefined ? { outcome: undefined as never } : { outcome: last }) },
];
const counted = [
  'answered_dropped_no_conversation',
  'answered_third_party',
  'rang_no_answer',
  'rang_no_answer_no_voicemail',
  'voicemail_left',
  'voicemail_no_message',
  'voicemail_limited_content',
  'voicemail_box_full',
  'in_flight',
  'unknown',
];
const uncounted = ['busy', 'not_in_service', 'network_failure_before_ring'];

/** Seven calls in seven dates: the window and what counts. */
export const usRegfCap = [
  ny('a seventh call is allowed', { at: '2026-04-07 16:00', history: everyDay('2026-04-01', 6, '10:00') }, { is: 'ALLOW' }),
  ny(
    'an eighth call waits until the first date leaves the window',
    { at: '2026-04-07 16:00', history: week },
    { is: 'DEFER', until: '2026-04-08 08:00', by: cap },
  ),
  ny(
    'dates, not hours: a call at 23:50 leaves at midnight',
    { at: '2026-04-07 20:00', history: [{ at: '2026-04-01 20:59' }, ...six] },
    { is: 'DEFER', until: '2026-04-08 08:00', by: cap },
  ),
  ny('the date a week ago is outside', { at: '2026-04-08 08:00', history: week }, { is: 'ALLOW' }),
  ny(
    'seven calls in one day leave together',
    { at: '2026-04-02 10:00', history: Array.from({ length: 7 }, (_, i) => ({ at: `2026-04-01 1${i}:00` })) },
    { is: 'DEFER', until: '2026-04-08 08:00', by: cap },
  ),
  ny(
    'nine calls: two must leave',
    { at: '2026-04-07 16:00', history: [...week, { at: '2026-04-02 11:00' }, { at: '2026-04-03 11:00' }] },
    { is: 'DEFER', until: '2026-04-09 08:00', by: cap },
  ),
  ny(
    'across the change to summer time',
    { at: '2026-03-10 16:00', history: everyDay('2026-03-04', 7, '10:00') },
    { is: 'DEFER', until: '2026-03-11 08:00', by: cap },
  ),
  ny(
    'across the end of a leap February',
    { at: '2028-03-02 16:00', history: everyDay('2028-02-25', 7, '10:00') },
    { is: 'DEFER', until: '2028-03-03 08:00', by: cap },
  ),
  ny(
    'across the end of the year',
    { at: '2027-01-02 16:00', history: everyDay('2026-12-27', 7, '10:00') },
    { is: 'DEFER', until: '2027-01-03 08:00', by: cap },
  ),
  ...counted.map((outcome) =>
    ny(
      `a call that ended ${outcome} counts`,
      { at: '2026-04-07 16:00', history: outcomes(outcome) },
      { is: 'DEFER', until: '2026-04-08 08:00', by: cap },
    ),
  ),
  ...uncounted.map((outcome) =>
    ny(`a call that ended ${outcome} does not count`, { at: '2026-04-07 16:00', history: outcomes(outcome) }, { is: 'ALLOW' }),
  ),
  ny(
    'ringless voicemail counts',
    { at: '2026-04-07 16:00', history: [...everyDay('2026-04-01', 6, '10:00'), { at: '2026-04-07 10:00', type: 'ringless_voicemail' }] },
    { is: 'DEFER', by: cap },
  ),
  ny(
    'texts do not count',
    { at: '2026-04-07 16:00', history: [...everyDay('2026-04-01', 6, '10:00'), { at: '2026-04-07 10:00', type: 'sms' }] },
    { is: 'ALLOW' },
  ),
  ny(
    'calls by the consumer do not count',
    {
      at: '2026-04-07 16:00',
      history: [...everyDay('2026-04-01', 6, '10:00'), { at: '2026-04-07 10:00', direction: 'inbound', outcome: 'ivr_abandoned' }],
    },
    { is: 'ALLOW' },
  ),
  ny(
    'calls the creditor made in its own name do not count',
    { at: '2026-04-07 16:00', history: week.map((call) => ({ ...call, actor: 'creditor' })) },
    { is: 'ALLOW' },
  ),
  ny(
    'texts are not limited by the count of calls',
    { at: '2026-04-07 16:00', channel: 'sms', history: week, facts: { smsConsent: { at: at('2026-04-01 09:00'), to: '+12125550101' } } },
    { is: 'ALLOW' },
  ),
];
