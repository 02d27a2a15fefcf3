import { everyDay, guardTable, wallInstant } from './guard-case.ts';

const au = guardTable({ zone: 'Australia/Sydney', packs: ['au-rg96@2021-04'], jurisdictions: ['AU'] });
const co = guardTable({ zone: 'America/Bogota', packs: ['co-ley2300@2023-10-10'], jurisdictions: ['CO'] });
const mx = guardTable({ zone: 'America/Mexico_City', packs: ['mx-condusef@2014-10-08'], jurisdictions: ['MX'] });
const eu = guardTable({ zone: 'Europe/Paris', packs: ['eu-aiact-50@2026-08-02'], jurisdictions: ['FR'] });
const uk = guardTable({
  zone: 'Europe/London',
  packs: ['uk-breathing-space@2021-05-04', 'policy-uk-hours@1'],
  jurisdictions: ['GB', 'GB-ENG'],
});
const conc = guardTable({ zone: 'Europe/London', packs: ['uk-conc'], jurisdictions: ['GB'] });
const house = guardTable({ zone: 'Europe/Berlin', packs: ['policy-house@1'], jurisdictions: ['DE'] });
const reached = (dates: { at: string }[]) => dates.map((date) => ({ ...date, outcome: 'conversation' }));
const noon = { at: '2026-03-20 12:00' };
const pause = (more: object = {}) => ({
  moratorium: { type: 'standard' as const, from: '2026-03-02', through: '2026-04-30', debtIds: ['D1'], ...more },
});
const busy = { phones: { '+12125550101': { place: 'work' } } };

/** Australia, Latin America, Europe, and the house's own rules. */
export const elsewhere = [
  au('half past seven on a weekday', { at: '2026-03-20 07:30' }, { is: 'ALLOW', stop: '2026-03-20 21:00' }),
  au(
    'half past eight on a Saturday is too early',
    { at: '2026-03-21 08:30' },
    { is: 'DEFER', until: '2026-03-21 09:00', by: ['AU-RG96-TIME'] },
  ),
  au(
    'a national holiday is closed',
    { at: '2026-04-03 12:00', facts: { publicHolidays: ['2026-04-03', '2026-04-06'] } },
    { is: 'DEFER', until: '2026-04-04 09:00', by: ['AU-RG96-TIME'] },
  ),
  au(
    'at the workplace until five',
    { at: '2026-03-20 17:00', facts: busy },
    { is: 'DEFER', until: '2026-03-23 09:00', by: ['AU-RG96-TIME-WORK'] },
  ),
  au(
    'three contacts a week per account',
    { at: '2026-03-20 12:00', history: reached(everyDay('2026-03-16', 3, '12:00')) },
    { is: 'DEFER', until: '2026-03-23 07:30', by: ['AU-RG96-FREQ-WEEK'] },
  ),
  au('attempts are not contacts', { at: '2026-03-20 12:00', history: everyDay('2026-03-16', 4, '12:00') }, { is: 'ALLOW' }),
  au(
    'ten a month, thirty dates',
    {
      at: '2026-03-27 12:00',
      history: reached(['02', '03', '04', '09', '10', '11', '16', '17', '18', '20'].map((d) => ({ at: `2026-03-${d} 12:00` }))),
    },
    { is: 'DEFER', until: '2026-04-01 07:30', by: ['AU-RG96-FREQ-MONTH'] },
  ),
  au(
    'ten since a month of thirty-one days began',
    {
      at: '2026-03-31 12:00',
      history: reached(['01', '02', '03', '08', '09', '10', '15', '16', '17', '22'].map((d) => ({ at: `2026-03-${d} 12:00` }))),
    },
    { is: 'DEFER', until: '2026-04-01 07:30', by: ['AU-RG96-FREQ-MONTH'] },
  ),
  au(
    'the person’s wishes are respected',
    { at: '2026-03-20 12:00', facts: { inconvenient: [{ from: '12:00', to: '14:00' }] } },
    { is: 'DEFER', until: '2026-03-20 14:00', by: ['AU-RG96-WISHES'] },
  ),
  co('three on a Saturday waits for Monday', { at: '2026-03-21 15:00' }, { is: 'DEFER', until: '2026-03-23 07:00', by: ['CO-L2300-TIME'] }),
  co(
    'a Monday holiday waits for Tuesday',
    { at: '2026-03-21 15:00', facts: { publicHolidays: ['2026-03-23'] } },
    { is: 'DEFER', until: '2026-03-24 07:00' },
  ),
  co(
    'once a day after direct contact',
    { at: '2026-03-20 15:00', history: reached([{ at: '2026-03-20 09:00' }]) },
    { is: 'DEFER', until: '2026-03-21 08:00', by: ['CO-L2300-FREQ'] },
  ),
  co('an unanswered call leaves the day open', { at: '2026-03-20 15:00', history: [{ at: '2026-03-20 09:00' }] }, { is: 'ALLOW' }),
  co(
    'one channel a week',
    { at: '2026-03-20 15:00', channel: 'sms', history: reached([{ at: '2026-03-17 09:00' }]) },
    { is: 'DEFER', until: '2026-03-24 07:00', by: ['CO-L2300-CHANNEL'] },
  ),
  co('the same channel may follow', { at: '2026-03-20 15:00', history: reached([{ at: '2026-03-17 09:00' }]) }, { is: 'ALLOW' }),
  mx('ten in the evening waits', { at: '2026-03-20 22:00' }, { is: 'DEFER', until: '2026-03-21 07:00', by: ['MX-CONDUSEF-TIME'] }),
  mx(
    'Tijuana is two hours behind',
    { at: '2026-05-20 07:30', consumer: { locations: [{ tz: 'America/Tijuana' }] } },
    { is: 'DEFER', until: '2026-05-20 08:00' },
  ),
  eu('the day before, nothing is asked', { at: '2026-08-01 12:00', agent: 'ai_voice' }, { is: 'ALLOW' }),
  eu(
    'France is in the Union',
    { at: '2026-08-02 12:00', agent: 'ai_voice' },
    { is: 'REQUIRE', needs: ['ai_disclosure'], by: ['EU-AIA-50-1'] },
  ),
  eu('Switzerland is not', { at: '2026-08-02 12:00', agent: 'ai_voice', consumer: { jurisdictions: ['CH'] } }, { is: 'ALLOW' }),
  uk(
    'the last date of the breathing space',
    { at: '2026-04-30 20:59', facts: pause() },
    { is: 'DEFER', until: '2026-05-01 08:00', by: ['UK-DRS-MORATORIUM'] },
  ),
  uk('the day after it is over', { at: '2026-05-01 08:00', facts: pause() }, { is: 'ALLOW' }),
  uk('its first date', { at: '2026-03-02 12:00', facts: pause() }, { is: 'DEFER' }),
  uk('the day before it begins nobody knows of it', { at: '2026-03-01 12:00', facts: pause() }, { is: 'ALLOW' }),
  uk('without an end date, sixty dates', { ...noon, facts: pause({ through: undefined }) }, { is: 'DEFER', until: '2026-05-01 08:00' }),
  uk(
    'letters are stopped too',
    { ...noon, channel: 'letter', facts: pause() },
    { is: 'DEFER', until: '2026-05-01 00:00', by: ['UK-DRS-MORATORIUM'] },
  ),
  uk('another debt is not on the list', { ...noon, debts: [{ id: 'D1' }, { id: 'D2' }], debtIds: ['D2'], facts: pause() }, { is: 'ALLOW' }),
  uk(
    'a mental health crisis has no fixed end',
    { ...noon, facts: pause({ type: 'mental_health_crisis', through: undefined }) },
    { is: 'BLOCK', by: ['UK-DRS-MHC'] },
  ),
  uk(
    'once the register names its end, one may wait for it',
    { ...noon, facts: pause({ type: 'mental_health_crisis' }) },
    { is: 'DEFER', until: '2026-05-01 08:00', by: ['UK-DRS-MHC'] },
  ),
  uk('Scotland has another scheme', { ...noon, consumer: { jurisdictions: ['GB', 'GB-SCT'] }, facts: pause() }, { is: 'ALLOW' }),
  uk('in Britain, nobody knows which nation', { ...noon, consumer: { jurisdictions: ['GB'] }, facts: pause() }, { is: 'DEFER' }),
  uk('eight in the evening, summer time', { at: '2026-06-01 21:00' }, { is: 'DEFER', until: '2026-06-02 08:00', by: ['POLICY-UK-HOURS'] }),
  conc(
    'reasonable requests about time',
    { ...noon, facts: { inconvenient: [{ from: '11:00', to: '13:00' }] } },
    { is: 'DEFER', until: '2026-03-20 13:00', by: ['UK-CONC-TIME'] },
  ),
  house(
    'four hours between calls',
    { at: '2026-03-20 15:59', history: [{ at: '2026-03-20 12:00', outcome: 'busy' }] },
    { is: 'DEFER', until: '2026-03-20 16:00', by: ['HOUSE-MIN-GAP'] },
  ),
  house('exactly four hours later it is free', { at: '2026-03-20 16:00', history: [{ at: '2026-03-20 12:00' }] }, { is: 'ALLOW' }),
  house(
    'two calls a day',
    { at: '2026-03-20 20:00', history: [{ at: '2026-03-20 08:00' }, { at: '2026-03-20 12:00' }] },
    { is: 'DEFER', until: '2026-03-21 00:00', by: ['HOUSE-CALLS-PER-DAY'] },
  ),
  house(
    'two messages a day',
    {
      at: '2026-03-20 20:00',
      channel: 'sms',
      history: [
        { at: '2026-03-20 08:00', type: 'sms' },
        { at: '2026-03-20 12:00', type: 'email' },
      ],
    },
    { is: 'DEFER', until: '2026-03-21 00:00', by: ['HOUSE-MESSAGES-PER-DAY'] },
  ),
  house(
    'five messages a week',
    {
      at: '2026-03-20 20:00',
      channel: 'sms',
      history: everyDay('2026-03-15', 5, '12:00').map((past) => ({ ...past, type: 'sms' as const })),
    },
    { is: 'DEFER', until: '2026-03-22 00:00', by: ['HOUSE-MESSAGES-PER-WEEK'] },
  ),
  house(
    'linked third persons are never contacted',
    { ...noon, personId: 'T1', purpose: 'location' },
    { is: 'BLOCK', by: ['HOUSE-NO-THIRD-PARTY'] },
  ),
  house(
    'the robot says what it is',
    { ...noon, agent: 'ai_voice' },
    { is: 'REQUIRE', needs: ['ai_disclosure'], by: ['HOUSE-AI-DISCLOSURE'] },
  ),
  house(
    'a refused medium stays silent everywhere',
    { ...noon, channel: 'sms', facts: { mediumOptOuts: [{ medium: 'sms', at: wallInstant('Europe/Berlin', '2026-03-01 12:00') }] } },
    { is: 'BLOCK', by: ['HOUSE-MEDIUM-OPTOUT'] },
  ),
];
