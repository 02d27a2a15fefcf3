import { guardTable, mail, wallInstant } from './guard-case.ts';

const ny = guardTable({ zone: 'America/New_York', packs: ['us-regf@2021-11-30'], jurisdictions: ['US'] });
const at = (reading: string): string => wallInstant('America/New_York', reading);
const tz = (...zones: string[]) => ({ locations: zones.map((zone) => ({ source: 'x', tz: zone })) });
const time = ['US-REGF-TIME-8-21'];
const consented = { emailConsent: { at: at('2026-01-05 10:00'), to: mail } };

/** Hours, zones and clock changes. */
export const usRegfTime = [
  ny('one minute before eight is too early', { at: '2026-03-20 07:59' }, { is: 'DEFER', until: '2026-03-20 08:00', by: time }),
  ny('eight sharp is allowed until nine in the evening', { at: '2026-03-20 08:00' }, { is: 'ALLOW', stop: '2026-03-20 21:00' }),
  ny('one minute before nine in the evening is allowed', { at: '2026-03-20 20:59' }, { is: 'ALLOW', stop: '2026-03-20 21:00' }),
  ny('nine sharp in the evening waits until morning', { at: '2026-03-20 21:00' }, { is: 'DEFER', until: '2026-03-21 08:00', by: time }),
  ny('midnight waits until morning of the same date', { at: '2026-03-20 00:00' }, { is: 'DEFER', until: '2026-03-20 08:00', by: time }),
  ny('weekends are like other days', { at: '2026-03-22 12:00' }, { is: 'ALLOW', stop: '2026-03-22 21:00' }),
  ny(
    'holidays are like other days under Regulation F',
    { at: '2026-12-25 12:00', facts: { publicHolidays: ['2026-12-25'] } },
    { is: 'ALLOW' },
  ),
  ny('the night the clocks go forward', { at: '2026-03-07 22:00' }, { is: 'DEFER', until: '2026-03-08 08:00', by: time }),
  ny('the night the clocks go back', { at: '2026-10-31 22:00' }, { is: 'DEFER', until: '2026-11-01 08:00', by: time }),
  ny('New Year’s Eve waits for New Year’s Day', { at: '2026-12-31 23:30' }, { is: 'DEFER', until: '2027-01-01 08:00', by: time }),
  ny('28 February of a leap year waits for the 29th', { at: '2028-02-28 21:30' }, { is: 'DEFER', until: '2028-02-29 08:00', by: time }),
  ny(
    'two zones: eight in the east is five in the west',
    { at: '2026-03-20 10:59', consumer: tz('America/New_York', 'America/Los_Angeles') },
    { is: 'DEFER', until: '2026-03-20 11:00', by: time },
  ),
  ny(
    'two zones: eleven in the east is allowed, and ends at nine eastern',
    { at: '2026-03-20 11:00', consumer: tz('America/New_York', 'America/Los_Angeles') },
    { is: 'ALLOW', stop: '2026-03-20 21:00' },
  ),
  ny(
    'two zones: nine eastern is closed though the west is open',
    { at: '2026-03-20 21:00', consumer: tz('America/New_York', 'America/Los_Angeles') },
    { is: 'DEFER', until: '2026-03-21 11:00', by: time },
  ),
  ny(
    'the order of the zones does not matter',
    { at: '2026-03-20 10:00', consumer: tz('America/Los_Angeles', 'America/New_York') },
    { is: 'DEFER', until: '2026-03-20 11:00' },
  ),
  ny(
    'Arizona keeps standard time in summer',
    { at: '2026-07-01 10:30', consumer: tz('America/Phoenix') },
    { is: 'DEFER', until: '2026-07-01 11:00' },
  ),
  ny(
    'a known location is the whole list of zones',
    {
      at: '2026-07-01 09:00',
      consumer: {
        ...tz('America/New_York', 'America/Los_Angeles'),
        knownLocation: { tz: 'America/New_York', from: '2026-06-28', through: '2026-07-05', basis: 'told us' },
      },
    },
    { is: 'ALLOW', stop: '2026-07-01 21:00' },
  ),
  ny(
    'a known location ends with its last date',
    {
      at: '2026-07-06 09:00',
      consumer: {
        ...tz('America/New_York', 'America/Los_Angeles'),
        knownLocation: { tz: 'America/New_York', from: '2026-06-28', through: '2026-07-05', basis: 'told us' },
      },
    },
    { is: 'DEFER', until: '2026-07-06 11:00' },
  ),
  ny(
    'a journey not begun yet does not count',
    {
      at: '2026-06-27 10:00',
      consumer: {
        ...tz('America/New_York'),
        knownLocation: { tz: 'America/Los_Angeles', from: '2026-06-28', through: '2026-07-05', basis: 'told us' },
      },
    },
    { is: 'ALLOW' },
  ),
  ny(
    'a deferral runs into the journey',
    {
      at: '2026-06-27 22:00',
      consumer: {
        ...tz('America/New_York'),
        knownLocation: { tz: 'America/Los_Angeles', from: '2026-06-28', through: '2026-07-05', basis: 'told us' },
      },
    },
    { is: 'DEFER', until: '2026-06-28 11:00' },
  ),
  ny(
    'without any location nothing is open',
    { at: '2026-03-20 12:00', consumer: { locations: [] } },
    { is: 'BLOCK', by: [...time, 'US-REGF-FREQ-7IN7', 'US-REGF-FREQ-POSTCONV'] },
  ),
  ny(
    'texts keep the hours too',
    { at: '2026-03-20 22:00', channel: 'sms', facts: { smsConsent: { at: at('2026-03-15 10:00'), to: '+12125550101' } } },
    { is: 'DEFER', until: '2026-03-21 08:00', by: time },
  ),
  ny(
    'e-mails keep the hours too',
    { at: '2026-03-20 22:00', channel: 'email', facts: consented },
    { is: 'DEFER', until: '2026-03-21 08:00', by: time },
  ),
  ny('letters may be posted at any hour', { at: '2026-03-20 22:00', channel: 'letter' }, { is: 'ALLOW' }),
  ny(
    'agreed hours open the early morning',
    { at: '2026-03-20 06:30', facts: { agreedHours: { from: '06:00', to: '07:00' } } },
    { is: 'ALLOW', stop: '2026-03-20 07:00' },
  ),
  ny(
    'agreed hours join the lawful ones',
    { at: '2026-03-20 20:00', facts: { agreedHours: { from: '21:00', to: '22:00' } } },
    { is: 'ALLOW', stop: '2026-03-20 22:00' },
  ),
  ny(
    'agreed hours may run past midnight',
    { at: '2026-03-20 00:30', facts: { agreedHours: { from: '23:00', to: '01:00' } } },
    { is: 'ALLOW', stop: '2026-03-20 01:00' },
  ),
  ny('a creditor collecting in its own name is not bound by Regulation F', { at: '2026-03-20 22:00', actor: 'creditor' }, { is: 'ALLOW' }),
  ny('a debt buyer is a debt collector', { at: '2026-03-20 22:00', actor: 'debt_buyer' }, { is: 'DEFER', by: time }),
  ny(
    'the consumer’s attorney may be called in the evening',
    { at: '2026-03-20 21:30', personId: 'A1', facts: { personRoles: { A1: 'consumer_attorney' } } },
    { is: 'ALLOW' },
  ),
  ny(
    'a spouse has the same hours',
    { at: '2026-03-20 21:30', personId: 'S1', facts: { personRoles: { S1: 'spouse' } } },
    { is: 'DEFER', until: '2026-03-21 08:00', by: time },
  ),
  ny('the pack sleeps before its effective date', { at: '2021-11-29 22:00' }, { is: 'ALLOW' }),
  ny(
    'the pack holds from midnight of its effective date',
    { at: '2021-11-30 00:00' },
    { is: 'DEFER', until: '2021-11-30 08:00', by: time },
  ),
  ny(
    'a person elsewhere is not protected by American law',
    { at: '2026-03-20 22:00', consumer: { jurisdictions: ['CA'] } },
    { is: 'ALLOW' },
  ),
  ny(
    'a person whose place is unknown is protected by the packs asked',
    { at: '2026-03-20 22:00', consumer: { jurisdictions: [] } },
    { is: 'DEFER', by: time },
  ),
];
