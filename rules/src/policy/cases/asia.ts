import { everyDay, guardTable } from './guard-case.ts';

const shanghai = 'Asia/Shanghai';
const cn = guardTable({ zone: shanghai, packs: ['cn-gbt45251@2025-02-28'], jurisdictions: ['CN'] });
const nifa = guardTable({ zone: shanghai, packs: ['cn-nifa-guide@2024-05-15'], jurisdictions: ['CN'] });
const label = guardTable({ zone: shanghai, packs: ['cn-ai-label@2025-09-01'], jurisdictions: ['CN'] });
const kr = guardTable({ zone: 'Asia/Seoul', packs: ['kr-pdpa@2024-10-17'], jurisdictions: ['KR'] });
const india = guardTable({ zone: 'Asia/Kolkata', packs: ['in-rbi@2022-08-12'], jurisdictions: ['IN'] });
const id = guardTable({ zone: 'Asia/Jakarta', packs: ['id-pojk22@2023'], jurisdictions: ['ID'] });
const ph = guardTable({ zone: 'Asia/Manila', packs: ['ph-sec-mc18@2019-09'], jurisdictions: ['PH'] });
const spoken = (times: string[]) => times.map((time) => ({ at: `2026-05-20 ${time}`, outcome: 'conversation' }));
const morning = { at: '2026-05-20 10:00' };
const friend = { ...morning, personId: 'F1', facts: { personRoles: { F1: 'listed_contact' } } };
const seek = (more: object = {}) => ({
  ...friend,
  purpose: 'location' as const,
  facts: { ...friend.facts, debtorReachable: false, ...more },
});

/** China, Korea, India, Indonesia, the Philippines. */
export const asia = [
  cn('eight in the morning, Beijing time', { at: '2026-05-20 08:00' }, { is: 'ALLOW', stop: '2026-05-20 22:00' }),
  cn('a minute earlier waits', { at: '2026-05-20 07:59' }, { is: 'DEFER', until: '2026-05-20 08:00', by: ['CN-GBT-TIME'] }),
  cn('ten in the evening waits', { at: '2026-05-20 22:00' }, { is: 'DEFER', until: '2026-05-21 08:00', by: ['CN-GBT-TIME'] }),
  cn(
    'Xinjiang keeps Beijing time in law',
    { at: '2026-05-20 08:30', consumer: { locations: [{ tz: 'Asia/Urumqi' }] } },
    { is: 'ALLOW', stop: '2026-05-20 22:00' },
  ),
  cn(
    'without a location, Beijing time',
    { at: '2026-05-20 07:00', consumer: { locations: [] } },
    { is: 'DEFER', until: '2026-05-20 08:00' },
  ),
  cn(
    'the parties agreed on the late evening',
    { at: '2026-05-20 22:30', facts: { agreedHours: { from: '22:00', to: '23:00' } } },
    { is: 'ALLOW', stop: '2026-05-20 23:00' },
  ),
  cn('three effective calls a day', { at: '2026-05-20 16:00', history: spoken(['09:00', '11:00']) }, { is: 'ALLOW' }),
  cn(
    'the fourth waits for tomorrow',
    { at: '2026-05-20 16:00', history: spoken(['09:00', '11:00', '13:00']) },
    { is: 'DEFER', until: '2026-05-21 08:00', by: ['CN-GBT-3PERDAY'] },
  ),
  cn(
    'AI voice counts with human voice',
    {
      at: '2026-05-20 16:00',
      agent: 'ai_voice',
      history: spoken(['09:00', '11:00', '13:00']).map((call) => ({ ...call, agent: 'ai_voice' as const })),
    },
    { is: 'DEFER', by: ['CN-GBT-3PERDAY'] },
  ),
  cn(
    'unanswered calls are not effective',
    { at: '2026-05-20 16:00', history: [...spoken(['09:00', '11:00']), { at: '2026-05-20 13:00' }] },
    { is: 'ALLOW' },
  ),
  cn(
    'a call whose outcome is unknown counts',
    { at: '2026-05-20 16:00', history: [...spoken(['09:00', '11:00']), { at: '2026-05-20 13:00', outcome: 'in_flight' }] },
    { is: 'DEFER', by: ['CN-GBT-3PERDAY'] },
  ),
  cn(
    'all debts of the debtor together',
    {
      at: '2026-05-20 16:00',
      debts: [{ id: 'D1' }, { id: 'D2' }],
      history: spoken(['09:00', '11:00', '13:00']).map((call) => ({ ...call, debtIds: ['D2'] })),
    },
    { is: 'DEFER', by: ['CN-GBT-3PERDAY'] },
  ),
  cn('contacts are never collected from', friend, { is: 'BLOCK', by: ['CN-GBT-CONTACT-PERSON', 'CN-CARD-THIRD'] }),
  cn('guarantors may be', { ...morning, personId: 'G1', facts: { personRoles: { G1: 'guarantor' } } }, { is: 'ALLOW' }),
  cn(
    'the spouse is not the debtor',
    { ...morning, personId: 'S1', facts: { personRoles: { S1: 'spouse' } } },
    { is: 'BLOCK', by: ['CN-GBT-CONTACT-PERSON'] },
  ),
  cn('a contact may be asked when the debtor cannot be reached', seek(), {
    is: 'REQUIRE',
    needs: ['no_debt_disclosure_to_contact'],
    by: ['CN-GBT-CONTACT-NO-DEBT'],
  }),
  cn('not when the debtor can be reached', seek({ debtorReachable: true }), { is: 'BLOCK', by: ['CN-GBT-CONTACT-UNREACHABLE'] }),
  cn('not when nobody knows', { ...friend, purpose: 'location' }, { is: 'BLOCK', by: ['CN-GBT-CONTACT-UNREACHABLE'] }),
  cn('never again after a refusal', seek({ contactRefused: ['F1'] }), { is: 'BLOCK', by: ['CN-GBT-CONTACT-REFUSED'] }),
  cn('another contact refused', seek({ contactRefused: ['F2'], script: { disclosures: ['no_debt_disclosure_to_contact'] } }), {
    is: 'ALLOW',
  }),
  cn('the standard sleeps before its date', { at: '2025-02-27 23:00' }, { is: 'ALLOW' }),
  nifa(
    'branch and agency together: the fourth waits',
    {
      at: '2024-06-03 16:00',
      history: [
        { at: '2024-06-03 09:00', actor: 'lender' },
        { at: '2024-06-03 10:00', actor: 'agency_a' },
        { at: '2024-06-03 11:00', actor: 'agency_b' },
      ],
    },
    { is: 'DEFER', until: '2024-06-04 00:00', by: ['CN-NIFA-3PERDAY-AGG'] },
  ),
  nifa(
    'the guideline ends where the standard begins',
    {
      at: '2025-02-28 16:00',
      history: everyDay('2025-02-28', 1, '09:00').concat(everyDay('2025-02-28', 1, '10:00'), everyDay('2025-02-28', 1, '11:00')),
    },
    { is: 'ALLOW' },
  ),
  nifa(
    'on its last date it holds',
    {
      at: '2025-02-27 16:00',
      history: everyDay('2025-02-27', 1, '09:00').concat(everyDay('2025-02-27', 1, '10:00'), everyDay('2025-02-27', 1, '11:00')),
    },
    { is: 'DEFER', until: '2025-02-28 00:00' },
  ),
  label(
    'synthetic speech says what it is',
    { ...morning, agent: 'ai_voice' },
    { is: 'REQUIRE', needs: ['ai_disclosure'], by: ['CN-AI-LABEL'] },
  ),
  label('saying so is enough', { ...morning, agent: 'ai_voice', facts: { script: { disclosures: ['ai_disclosure'] } } }, { is: 'ALLOW' }),
  label('before its date nothing is asked', { at: '2025-08-31 23:59', agent: 'ai_voice' }, { is: 'ALLOW' }),
  label('a human need not', morning, { is: 'ALLOW' }),
  kr('six contacts leave room for one', { at: '2026-10-18 15:00', history: everyDay('2026-10-13', 6, '10:00') }, { is: 'ALLOW' }),
  kr(
    'answers on the day the debtor asked do not count',
    {
      at: '2026-10-18 15:00',
      history: [
        ...everyDay('2026-10-12', 6, '10:00'),
        { at: '2026-10-18 09:00', direction: 'inbound', type: 'sms' },
        { at: '2026-10-18 10:00', type: 'sms', purpose: 'reply' },
      ],
    },
    { is: 'ALLOW' },
  ),
  kr(
    'an answer a day late counts',
    {
      at: '2026-10-18 15:00',
      history: [
        ...everyDay('2026-10-12', 6, '10:00'),
        { at: '2026-10-17 09:00', direction: 'inbound', type: 'sms' },
        { at: '2026-10-18 10:00', type: 'sms', purpose: 'reply' },
      ],
    },
    { is: 'DEFER', until: '2026-10-19 08:00', by: ['KR-PDPA-7IN7'] },
  ),
  kr(
    'an answer today may exceed the seven',
    {
      at: '2026-10-18 15:00',
      purpose: 'reply',
      history: [
        ...everyDay('2026-10-12', 7, '10:00'),
        { at: '2026-10-18 09:00', direction: 'inbound', outcome: 'consumer_left_voicemail' },
      ],
    },
    { is: 'ALLOW' },
  ),
  kr(
    'a statutory notice may exceed the seven',
    { at: '2026-10-18 15:00', channel: 'letter', purpose: 'statutory_notice', history: everyDay('2026-10-12', 7, '10:00') },
    { is: 'ALLOW' },
  ),
  kr('no contact at nine in the evening', { at: '2026-10-18 21:00' }, { is: 'DEFER', until: '2026-10-19 08:00', by: ['KR-FDCA-NIGHT'] }),
  kr(
    'another claim has its own seven',
    { at: '2026-10-18 15:00', debtIds: ['D2'], debts: [{ id: 'D1' }, { id: 'D2' }], history: everyDay('2026-10-12', 7, '10:00') },
    { is: 'ALLOW' },
  ),
  india('seven in the evening is too late', { at: '2026-05-20 19:00' }, { is: 'DEFER', until: '2026-05-21 08:00', by: ['IN-RBI-TIME'] }),
  india(
    'relatives are not contacted',
    { at: '2026-05-20 12:00', personId: 'R1', facts: { personRoles: { R1: 'relative' } } },
    { is: 'BLOCK', by: ['IN-RBI-THIRD'] },
  ),
  id('Saturday evening waits for Monday', { at: '2026-05-23 20:00' }, { is: 'DEFER', until: '2026-05-25 08:00', by: ['ID-POJK-TIME'] }),
  id(
    'a holiday is closed',
    { at: '2026-05-27 12:00', facts: { publicHolidays: ['2026-05-27'] } },
    { is: 'DEFER', until: '2026-05-28 08:00' },
  ),
  id(
    'agreed, Sunday is open',
    { at: '2026-05-24 10:00', facts: { agreedHours: { from: '09:00', to: '12:00' } } },
    { is: 'ALLOW', stop: '2026-05-24 12:00' },
  ),
  id(
    'three zones of Indonesia',
    { at: '2026-05-20 19:30', consumer: { locations: [{ tz: 'Asia/Jakarta' }, { tz: 'Asia/Makassar' }] } },
    { is: 'DEFER', until: '2026-05-21 08:00' },
  ),
  id(
    'a calendar that does not reach the year is closed',
    { at: '2027-01-04 10:00', facts: { publicHolidays: ['2026-12-25'] } },
    { is: 'BLOCK', by: ['ID-POJK-TIME'] },
  ),
  id(
    'a deferral does not run into a year without calendar',
    { at: '2026-12-31 21:00', facts: { publicHolidays: ['2026-12-25'] } },
    { is: 'BLOCK', by: ['ID-POJK-TIME'] },
  ),
  ph(
    'ten in the evening waits',
    { at: '2026-05-20 22:00', facts: { daysPastDue: 10 } },
    { is: 'DEFER', until: '2026-05-21 06:00', by: ['PH-MC18-TIME'] },
  ),
  ph('more than fifteen days past due there are no hours', { at: '2026-05-20 23:00', facts: { daysPastDue: 16 } }, { is: 'ALLOW' }),
  ph(
    'fifteen days are not more than fifteen: midnight makes them so',
    { at: '2026-05-20 23:00', facts: { daysPastDue: 15 } },
    { is: 'DEFER', until: '2026-05-21 00:00' },
  ),
  ph(
    'a consent given for the night',
    { at: '2026-05-20 23:00', facts: { agreedHours: { from: '22:00', to: '24:00' } } },
    { is: 'ALLOW', stop: '2026-05-21 00:00' },
  ),
  kr(
    'an answer in the minute of the question does not count',
    {
      at: '2026-10-18 15:00',
      history: [
        ...everyDay('2026-10-12', 6, '10:00'),
        { at: '2026-10-18 09:00', direction: 'inbound', type: 'sms' },
        { at: '2026-10-18 09:00', type: 'sms', purpose: 'reply' },
      ],
    },
    { is: 'ALLOW' },
  ),
  kr(
    'collecting on the day the debtor asked counts',
    {
      at: '2026-10-18 15:00',
      history: [
        ...everyDay('2026-10-12', 6, '10:00'),
        { at: '2026-10-18 09:00', direction: 'inbound', type: 'sms' },
        { at: '2026-10-18 10:00', type: 'sms' },
      ],
    },
    { is: 'DEFER', until: '2026-10-19 08:00' },
  ),
  kr(
    'collecting today may not exceed the seven though the debtor asked',
    {
      at: '2026-10-18 15:00',
      history: [...everyDay('2026-10-12', 7, '10:00'), { at: '2026-10-18 09:00', direction: 'inbound', type: 'sms' }],
    },
    { is: 'DEFER', until: '2026-10-19 08:00' },
  ),
  kr(
    'an answer to somebody else’s question counts',
    {
      at: '2026-10-18 15:00',
      history: [
        ...everyDay('2026-10-12', 6, '10:00'),
        { at: '2026-10-18 09:00', direction: 'inbound', type: 'sms', personId: 'S1' },
        { at: '2026-10-18 10:00', type: 'sms', purpose: 'reply' },
      ],
    },
    { is: 'DEFER', until: '2026-10-19 08:00' },
  ),
];
