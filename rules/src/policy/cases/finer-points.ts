import { everyDay, guardTable, wallInstant } from './guard-case.ts';

const zone = 'America/New_York';
const at = (reading: string): string => wallInstant(zone, reading);
const table = (pack: string, ...places: string[]) => guardTable({ zone, packs: [pack], jurisdictions: places });
const regf = table('us-regf@2021-11-30', 'US');
const tcpa = table('us-tcpa@2026-01-06', 'US');
const nyc = table('us-nyc@2026-09-01', 'US', 'US-NYC');
const label = table('cn-ai-label@2025-09-01', 'CN');
const cn = table('cn-gbt45251@2025-02-28', 'CN');
const noon = { at: '2026-10-20 12:00' };
const allow = { is: 'ALLOW' } as const;
const block = { is: 'BLOCK' } as const;
const robot = { ...noon, agent: 'ai_voice' } as const;
const said = { script: { disclosures: ['artificial_voice_identification', 'callback_number'] } };
const consented = { ...said, tcpaConsents: [{ at: at('2026-07-01 10:00'), to: '+12125550101' }] };
const stopped = (medium: 'call' | 'sms' | 'email', reading: string, to?: string) => ({
  mediumOptOuts: [{ medium, at: at(reading), ...(to ? { to } : {}) }],
});
const text = { ...noon, channel: 'sms' } as const;
const both = { locations: [{ tz: 'America/New_York' }, { tz: 'America/Los_Angeles' }] };
const asked = (reading: string, more: object = {}) => [{ at: reading, type: 'sms' as const, direction: 'inbound' as const, ...more }];

/** Single conditions that other rows leave open: voices, consents, debts, dates. */
export const finerPoints = [
  label('a text has no voice', text, allow),
  label(
    'a call whose voice nobody stated may be synthetic',
    { ...noon, agent: undefined as never },
    { is: 'REQUIRE', needs: ['ai_disclosure'] },
  ),
  tcpa('a spoken stop ends consent to robots', { ...robot, facts: { ...consented, ...stopped('call', '2026-08-01 10:00') } }, block),
  tcpa('a stop by e-mail is about e-mail', { ...robot, facts: { ...consented, ...stopped('email', '2026-08-01 10:00') } }, allow),
  tcpa(
    'a stop for another number leaves this one',
    { ...robot, facts: { ...consented, ...stopped('sms', '2026-08-01 10:00', '+12125550102') } },
    allow,
  ),
  tcpa(
    'a stop for this number ends it',
    { ...robot, facts: { ...consented, ...stopped('sms', '2026-08-01 10:00', '+12125550101') } },
    block,
  ),
  tcpa('a stop at the very moment of consent ends it', { ...robot, facts: { ...consented, ...stopped('sms', '2026-07-01 10:00') } }, block),
  tcpa('a stop still to come does not', { ...robot, facts: { ...consented, ...stopped('sms', '2026-10-20 12:01') } }, allow),
  tcpa(
    'a robot call by nobody knows which voice counts',
    { ...robot, facts: { ...said, phones: { '+12125550101': { lineType: 'landline' } } }, history: everyDay('2026-10-15', 3, '09:00') },
    { is: 'DEFER', until: '2026-11-14 00:00', by: ['US-TCPA-EXEMPT-3IN30'] },
  ),
  tcpa(
    'robot calls to another line do not count',
    {
      ...robot,
      facts: {
        script: { disclosures: [...said.script.disclosures, 'automated_optout'] },
        phones: { '+12125550101': { lineType: 'landline' } },
      },
      history: everyDay('2026-10-15', 3, '09:00').map((call) => ({ ...call, to: '+12125550102' })),
    },
    allow,
  ),
  tcpa(
    'renewed consent outlives an old revocation',
    {
      ...robot,
      facts: {
        ...said,
        tcpaConsents: [
          { at: at('2026-07-01 10:00'), to: '+12125550101', revokedAt: at('2026-07-02 10:00') },
          { at: at('2026-07-03 10:00'), to: '+12125550101' },
        ],
      },
    },
    allow,
  ),
  tcpa(
    'consent renewed at the moment of revocation does not',
    {
      ...robot,
      facts: {
        ...said,
        tcpaConsents: [
          { at: at('2026-07-01 10:00'), to: '+12125550101', revokedAt: at('2026-07-02 10:00') },
          { at: at('2026-07-02 10:00'), to: '+12125550101' },
        ],
      },
    },
    block,
  ),
  tcpa(
    'renewed consent for another number does not',
    {
      ...text,
      facts: {
        tcpaConsents: [
          { at: at('2026-07-01 10:00'), to: '+12125550101', revokedAt: at('2026-07-02 10:00') },
          { at: at('2026-07-03 10:00'), to: '+12125550102' },
        ],
      },
    },
    block,
  ),
  nyc('consent to texts to any number', { ...text, facts: { smsConsent: { at: at('2026-07-01 10:00') } } }, allow),
  nyc('consent to texts to another number', { ...text, facts: { smsConsent: { at: at('2026-07-01 10:00'), to: '+12125550102' } } }, block),
  nyc('consent still to come', { ...text, facts: { smsConsent: { at: at('2026-10-20 12:01'), to: '+12125550101' } } }, block),
  nyc('a text from the person is consent to texts', { ...text, history: asked('2026-10-19 10:00') }, allow),
  nyc('a text from the spouse is not', { ...text, history: asked('2026-10-19 10:00', { personId: 'S1' }) }, block),
  nyc('a text to the person is not', { ...text, history: asked('2026-10-19 10:00', { direction: 'outbound' }) }, block),
  regf(
    'in force in the east, not yet in the west: in force',
    { at: '2021-11-30 00:30', consumer: both },
    { is: 'DEFER', until: '2021-11-30 11:00' },
  ),
  regf(
    'without any debt named all calls to the person count',
    { ...noon, debtIds: [], debts: [], history: everyDay('2026-10-14', 7, '09:00') },
    { is: 'DEFER', until: '2026-10-21 08:00' },
  ),
  regf(
    'without debts named all debts of the request are meant',
    { ...noon, debtIds: undefined as never, history: everyDay('2026-10-14', 7, '09:00') },
    { is: 'DEFER', until: '2026-10-21 08:00' },
  ),
  regf(
    'debts of nobody knows which kind may be represented',
    { ...noon, debtIds: [], debts: [], facts: { attorney: { known: true, debtIds: ['D9'] } } },
    block,
  ),
  regf(
    'received after the period in the east, within it in the west',
    {
      ...noon,
      consumer: both,
      facts: { dispute: { written: true, receivedAt: at('2026-10-16 01:00') }, validation: { periodEndsOn: '2026-10-15' } },
    },
    block,
  ),
  regf(
    'the conversation is still going on',
    { ...noon, history: [{ at: '2026-10-20 11:50', endedAt: '2026-10-20 12:10', outcome: 'conversation' }] },
    { is: 'DEFER', until: '2026-10-27 08:00' },
  ),
  regf(
    'no consent by a date that is not among those agreed',
    {
      at: '2026-10-16 12:00',
      history: everyDay('2026-10-10', 7, '09:00'),
      facts: {
        frequencyConsents: [
          { at: at('2026-10-15 10:00'), debtIds: ['D1'], given: 'directly_to_collector', validOnDates: ['2026-10-15', '2026-10-17'] },
        ],
      },
    },
    { is: 'DEFER', until: '2026-10-17 08:00' },
  ),
  regf(
    'a conversation about another debt leaves the consent',
    {
      at: '2026-10-17 12:00',
      debts: [{ id: 'D1' }, { id: 'D2' }],
      history: [...everyDay('2026-10-11', 7, '09:00'), { at: '2026-10-16 12:00', outcome: 'conversation', debtIds: ['D2'] }],
      facts: { frequencyConsents: [{ at: at('2026-10-15 10:00'), debtIds: ['D1'], given: 'directly_to_collector' }] },
    },
    allow,
  ),
  regf(
    'a conversation with the spouse leaves the consent',
    {
      at: '2026-10-17 12:00',
      history: [...everyDay('2026-10-11', 7, '09:00'), { at: '2026-10-16 12:00', outcome: 'conversation', personId: 'S1' }],
      facts: { frequencyConsents: [{ at: at('2026-10-15 10:00'), debtIds: ['D1'], given: 'directly_to_collector' }] },
    },
    allow,
  ),
  regf(
    'consent to one of two debts does not free the other',
    {
      at: '2026-10-17 12:00',
      debts: [{ id: 'D1' }, { id: 'D2' }],
      debtIds: ['D1', 'D2'],
      history: everyDay('2026-10-11', 7, '09:00').map((call) => ({ ...call, debtIds: ['D2'] })),
      facts: { frequencyConsents: [{ at: at('2026-10-15 10:00'), debtIds: ['D1'], given: 'directly_to_collector' }] },
    },
    { is: 'DEFER', until: '2026-10-18 08:00' },
  ),
  regf(
    'a check still to come proves nothing',
    { ...text, facts: { reassignedNumberChecks: [{ to: '+12125550101', at: at('2026-10-20 12:01'), result: 'no' }] } },
    { is: 'REQUIRE', needs: ['reassigned_number_check'] },
  ),
  regf(
    'texts to the person do not renew the number',
    { ...text, history: [{ at: '2026-10-19 10:00', type: 'sms' }] },
    { is: 'REQUIRE', needs: ['reassigned_number_check'] },
  ),
  regf(
    'a text by the spouse does not either',
    { ...text, history: asked('2026-10-19 10:00', { personId: 'S1' }) },
    { is: 'REQUIRE', needs: ['reassigned_number_check'] },
  ),
  regf(
    'consent to texts to another number does not either',
    { ...text, facts: { smsConsent: { at: at('2026-10-19 10:00'), to: '+12125550102' } } },
    { is: 'REQUIRE', needs: ['reassigned_number_check'] },
  ),
  regf(
    'sixty dates old in the east, sixty-one in no zone',
    { ...text, consumer: both, facts: { smsConsent: { at: at('2026-08-21 01:00'), to: '+12125550101' } } },
    { is: 'REQUIRE', needs: ['reassigned_number_check'] },
  ),
  cn(
    'one of two debts is a credit card',
    {
      ...noon,
      personId: 'P1',
      facts: { personRoles: { P1: 'friend' } },
      debts: [
        { id: 'D1', type: 'loan' },
        { id: 'D2', type: 'credit_card' },
      ],
      debtIds: ['D1', 'D2'],
    },
    { is: 'BLOCK', by: ['CN-CARD-THIRD'] },
  ),
  regf(
    'a conversation in which no debt was discussed counts for what it was about',
    { ...noon, history: [{ at: '2026-10-19 12:00', outcome: 'conversation', discussedDebtIds: [] }] },
    { is: 'DEFER', until: '2026-10-26 08:00' },
  ),
  regf(
    'an attribution to no debt says nothing',
    { ...noon, history: everyDay('2026-10-14', 7, '09:00').map((call) => ({ ...call, attributedTo: [] })) },
    { is: 'DEFER', until: '2026-10-21 08:00' },
  ),
  regf(
    'an attribution to several debts counts for each',
    {
      ...noon,
      debts: [{ id: 'D1' }, { id: 'D2' }],
      history: everyDay('2026-10-14', 7, '09:00').map((call) => ({ ...call, debtIds: ['D2'], attributedTo: ['D2', 'D1'] })),
    },
    { is: 'DEFER', until: '2026-10-21 08:00' },
  ),
];
