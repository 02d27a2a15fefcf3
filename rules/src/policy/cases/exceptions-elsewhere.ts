import { everyDay, guardTable, type Row } from './guard-case.ts';

const table = (pack: string, zone: string, ...places: string[]) => guardTable({ zone, packs: [pack], jurisdictions: places });
const cn = table('cn-gbt45251@2025-02-28', 'Asia/Shanghai', 'CN');
const nifa = table('cn-nifa-guide@2024-05-15', 'Asia/Shanghai', 'CN');
const label = table('cn-ai-label@2025-09-01', 'Asia/Shanghai', 'CN');
const au = table('au-rg96@2021-04', 'Australia/Sydney', 'AU');
const co = table('co-ley2300@2023-10-10', 'America/Bogota', 'CO');
const uk = table('uk-breathing-space@2021-05-04', 'Europe/London', 'GB-WLS');
const kr = table('kr-pdpa@2024-10-17', 'Asia/Seoul', 'KR');
const eu = table('eu-aiact-50@2026-08-02', 'Europe/Athens', 'EU');
const utah = table('us-ut-ai@2025-05-07', 'America/Denver', 'US-UT');
const noon = { at: '2026-05-20 12:00' };
const allow = { is: 'ALLOW' } as const;
const role = (name: string) => ({ personId: 'P1', facts: { personRoles: { P1: name } } });
const lawyer = (row: Row): Row => ({
  ...row,
  personId: 'P1',
  history: (row.history ?? []).map((past) => ({ ...past, personId: 'P1' })),
  facts: { ...row.facts, personRoles: { P1: 'consumer_attorney' } },
});
const spoken = (...times: string[]) => times.map((time) => ({ at: `2026-05-20 ${time}`, outcome: 'conversation' }));
const reached = (first: string, count: number) => everyDay(first, count, '11:00').map((call) => ({ ...call, outcome: 'conversation' }));
const pause = { moratorium: { type: 'standard' as const, from: '2026-05-01', through: '2026-06-29', debtIds: ['D1'] } };
const crisis = { moratorium: { type: 'mental_health_crisis' as const, from: '2026-05-01', debtIds: ['D1'] } };
const busy = { phones: { '+12125550101': { place: 'work' } } };

/** Asia, Europe, Australia, Latin America: to whom and by what the rules do not speak. */
export const exceptionsElsewhere = [
  cn('texts are not counted with calls', { ...noon, channel: 'sms', history: spoken('09:00', '10:00', '11:00') }, allow),
  cn('notifications are not interactive calls', { ...noon, agent: 'prerecorded', history: spoken('09:00', '10:00', '11:00') }, allow),
  cn('collecting from a guarantor though the debtor can be reached', { ...noon, ...role('guarantor') }, allow),
  cn('asking a guarantor where the debtor is', { ...noon, purpose: 'location', ...role('guarantor') }, allow),
  cn(
    'a guarantor who refused is still liable',
    { ...noon, personId: 'P1', facts: { personRoles: { P1: 'guarantor' }, contactRefused: ['P1'] } },
    allow,
  ),
  cn(
    'a third person and another kind of debt',
    { ...noon, ...role('friend'), debts: [{ id: 'D1', type: 'personal_loan' }] },
    { is: 'BLOCK', by: ['CN-GBT-CONTACT-PERSON'] },
  ),
  nifa(
    'two calls leave room for a third',
    { at: '2024-06-03 16:00', history: everyDay('2024-06-03', 1, '09:00').concat(everyDay('2024-06-03', 1, '10:00')) },
    allow,
  ),
  nifa(
    'texts are not calls',
    {
      at: '2024-06-03 16:00',
      channel: 'sms',
      history: [{ at: '2024-06-03 09:00' }, { at: '2024-06-03 10:00' }, { at: '2024-06-03 11:00' }],
    },
    allow,
  ),
  nifa(
    'the guideline began in May 2024',
    { at: '2024-05-14 16:00', history: [{ at: '2024-05-14 09:00' }, { at: '2024-05-14 10:00' }, { at: '2024-05-14 11:00' }] },
    allow,
  ),
  nifa(
    'on its first date it holds',
    { at: '2024-05-15 16:00', history: [{ at: '2024-05-15 09:00' }, { at: '2024-05-15 10:00' }, { at: '2024-05-15 11:00' }] },
    { is: 'DEFER', until: '2024-05-16 00:00' },
  ),
  label('on its first date it holds', { at: '2025-09-01 00:00', agent: 'ai_voice' }, { is: 'REQUIRE' }),
  eu('a person need not say that they are one', { at: '2026-08-02 12:00' }, allow),
  utah('a person need not either', noon, allow),
  utah('the day before, nothing was asked', { at: '2025-05-06 12:00', agent: 'ai_voice' }, allow),
  utah('from its date it is', { at: '2025-05-07 12:00', agent: 'ai_voice' }, { is: 'REQUIRE' }),
  uk('a debt adviser acting as attorney may be called', lawyer({ ...noon, facts: pause }), allow),
  uk('in a crisis too', lawyer({ ...noon, facts: crisis }), allow),
  uk(
    'in a crisis the nominated person is the one to call',
    { ...noon, personId: 'P1', facts: { ...crisis, personRoles: { P1: 'nominated_person' } } },
    allow,
  ),
  uk(
    'the scheme began in May 2021',
    { at: '2021-05-03 12:00', facts: { moratorium: { ...pause.moratorium, from: '2021-05-01', through: '2021-06-29' } } },
    allow,
  ),
  uk(
    'on its first date it holds',
    { at: '2021-05-04 12:00', facts: { moratorium: { ...pause.moratorium, from: '2021-05-01', through: '2021-06-29' } } },
    { is: 'DEFER', until: '2021-06-30 00:00' },
  ),
  kr('an attorney may be called an eighth time', lawyer({ ...noon, history: everyDay('2026-05-14', 7, '09:00') }), allow),
  au('an attorney may be reached a fourth time', lawyer({ ...noon, history: reached('2026-05-17', 3) }), allow),
  au('an attorney may be reached an eleventh time', lawyer({ ...noon, history: reached('2026-05-04', 10) }), allow),
  au(
    'a statutory notice may come fourth',
    { ...noon, channel: 'letter', purpose: 'statutory_notice', history: reached('2026-05-10', 10) },
    allow,
  ),
  au(
    'a workplace opens at nine, not at half past seven',
    { at: '2026-05-20 08:30', facts: busy },
    { is: 'DEFER', until: '2026-05-20 09:00', by: ['AU-RG96-TIME-WORK'] },
  ),
  au('a workplace may be called until five', { ...noon, facts: busy }, { is: 'ALLOW', stop: '2026-05-20 17:00' }),
  au(
    'a workplace is closed on holidays',
    { ...noon, facts: { ...busy, publicHolidays: ['2026-05-20'] } },
    { is: 'DEFER', until: '2026-05-21 09:00' },
  ),
  au('a letter to the workplace may be posted at night', { at: '2026-05-20 23:00', channel: 'letter', facts: busy }, allow),
  au(
    'a letter may be posted at a time the person dislikes',
    { ...noon, channel: 'letter', facts: { inconvenient: [{ from: '11:00', to: '13:00' }] } },
    allow,
  ),
  au(
    'ten in thirty dates, over two months',
    {
      at: '2026-05-12 12:00',
      history: [
        '2026-04-13',
        '2026-04-14',
        '2026-04-15',
        '2026-04-20',
        '2026-04-21',
        '2026-04-22',
        '2026-04-27',
        '2026-04-28',
        '2026-04-29',
        '2026-05-04',
      ].map((date) => ({ at: `${date} 11:00`, outcome: 'conversation' })),
    },
    { is: 'DEFER', until: '2026-05-13 07:30', by: ['AU-RG96-FREQ-MONTH'] },
  ),
  co(
    'a conversation on Friday closes Friday only for the same channel',
    { at: '2026-05-16 09:00', history: reached('2026-05-15', 1) },
    allow,
  ),
  ...(['in-rbi@2022-08-12 IN', 'id-pojk22@2023 ID', 'mx-condusef@2014-10-08 MX', 'ph-sec-mc18@2019-09 PH'] as const).flatMap((entry) => {
    const [pack, place] = entry.split(' ') as [string, string];
    const row = table(pack, 'UTC', place);
    return [
      row('relatives are left alone', { ...noon, ...role('relative') }, { is: 'BLOCK' }),
      row('a guarantor is not', { ...noon, ...role('guarantor') }, allow),
    ];
  }),
];
