import { everyDay, guardTable, wallInstant } from './guard-case.ts';

const zone = 'America/New_York';
const at = (reading: string): string => wallInstant(zone, reading);
const table = (packs: string[], ...places: string[]) => guardTable({ zone, packs, jurisdictions: ['US', ...places] });
const tcpa = table(['us-regf@2021-11-30', 'us-tcpa@2026-01-06']);
const ma = table(['us-ma@2012'], 'US-MA');
const nyc = table(['us-regf@2021-11-30', 'us-nyc@2026-09-01'], 'US-NY', 'US-NYC');
const dc = table(['us-dc@2023-01-01'], 'US-DC');
const wa = table(['us-wa@2019'], 'US-WA');
const noon = { at: '2026-08-10 12:00' };
const phone = (lineType: string, place?: string) => ({ phones: { '+12125550101': { lineType, ...(place ? { place } : {}) } } });
const said = { script: { disclosures: ['artificial_voice_identification', 'callback_number'] } };
const robot = { ...noon, agent: 'ai_voice' } as const;
const allowed = (more: object = {}) => ({
  tcpaConsents: [{ at: at('2026-07-01 10:00'), to: '+12125550101', given: 'directly_to_collector', ...more }],
});
const robots = everyDay('2026-08-01', 3, '10:00').map((call) => ({ ...call, agent: 'ai_voice' as const }));
const texts = { smsConsent: { at: at('2026-08-01 10:00'), to: '+12125550101' } };
const work = phone('landline', 'work');

/** Automated calls, and the stricter states and cities. */
export const usOthers = [
  tcpa(
    'a robot may not call a mobile without consent',
    { ...robot, facts: { ...phone('mobile'), ...said } },
    { is: 'BLOCK', by: ['US-TCPA-AI-VOICE-CONSENT'] },
  ),
  tcpa('a line of unknown type is taken for a mobile', { ...robot, facts: said }, { is: 'BLOCK', by: ['US-TCPA-AI-VOICE-CONSENT'] }),
  tcpa(
    'a recorded voice is artificial too',
    { ...robot, agent: 'prerecorded', facts: { ...phone('mobile'), ...said } },
    { is: 'BLOCK', by: ['US-TCPA-AI-VOICE-CONSENT'] },
  ),
  tcpa('with consent a robot may call', { ...robot, facts: { ...phone('mobile'), ...said, ...allowed() } }, { is: 'ALLOW' }),
  tcpa(
    'consent for another number does not help',
    { ...robot, facts: { ...phone('mobile'), ...said, ...allowed({ to: '+12125550102' }) } },
    { is: 'BLOCK', by: ['US-TCPA-AI-VOICE-CONSENT'] },
  ),
  tcpa(
    'a consent still to come does not help',
    { ...robot, facts: { ...phone('mobile'), ...said, ...allowed({ at: at('2026-08-10 13:00') }) } },
    { is: 'BLOCK' },
  ),
  tcpa(
    'revoked consent is over at once',
    { ...robot, facts: { ...phone('mobile'), ...said, ...allowed({ revokedAt: at('2026-08-10 12:00') }) } },
    { is: 'BLOCK', by: ['US-TCPA-AI-VOICE-CONSENT', 'US-TCPA-REVOKE'] },
  ),
  tcpa(
    'a revocation still to come is not known',
    { ...robot, facts: { ...phone('mobile'), ...said, ...allowed({ revokedAt: at('2026-08-10 12:01') }) } },
    { is: 'ALLOW' },
  ),
  tcpa(
    'a STOP by text ends consent to robots',
    { ...robot, facts: { ...phone('mobile'), ...said, ...allowed(), mediumOptOuts: [{ medium: 'sms', at: at('2026-08-01 10:00') }] } },
    { is: 'BLOCK', by: ['US-TCPA-AI-VOICE-CONSENT'] },
  ),
  tcpa(
    'a consent after the STOP counts again',
    {
      ...robot,
      facts: {
        ...phone('mobile'),
        ...said,
        ...allowed({ at: at('2026-08-02 10:00') }),
        mediumOptOuts: [{ medium: 'sms', at: at('2026-08-01 10:00') }],
      },
    },
    { is: 'ALLOW' },
  ),
  tcpa(
    'a robot says who is responsible and where to call',
    { ...robot, facts: { ...phone('mobile'), ...allowed(), script: { disclosures: ['callback_number'] } } },
    { is: 'REQUIRE', needs: ['artificial_voice_identification'], by: ['US-TCPA-ID'] },
  ),
  tcpa(
    'a home line may be called without consent, with a way out',
    {
      ...robot,
      facts: { ...phone('landline'), script: { disclosures: [...said.script.disclosures, 'automated_optout'] } },
      history: robots.slice(1),
    },
    { is: 'ALLOW' },
  ),
  tcpa(
    'without the way out it must be added',
    { ...robot, facts: { ...phone('landline'), ...said } },
    { is: 'REQUIRE', needs: ['automated_optout'] },
  ),
  tcpa(
    'a fourth robot call in thirty dates waits',
    { ...robot, facts: { ...phone('landline'), ...said }, history: robots },
    { is: 'DEFER', until: '2026-08-31 08:00', by: ['US-TCPA-EXEMPT-3IN30'] },
  ),
  tcpa(
    'a robot call to a busy line is one of the three',
    { ...robot, facts: { ...phone('landline'), ...said }, history: robots.map((call) => ({ ...call, outcome: 'busy' as const })) },
    { is: 'DEFER', until: '2026-08-31 08:00', by: ['US-TCPA-EXEMPT-3IN30'] },
  ),
  tcpa(
    'with consent there is no such limit',
    { ...robot, facts: { ...phone('landline'), ...said, ...allowed() }, history: robots },
    { is: 'ALLOW' },
  ),
  tcpa(
    'human calls are not robot calls',
    {
      ...robot,
      facts: { ...phone('landline'), script: { disclosures: [...said.script.disclosures, 'automated_optout'] } },
      history: robots.map((call) => ({ ...call, agent: 'human' as const })),
    },
    { is: 'ALLOW' },
  ),
  tcpa(
    'revoke-all sleeps until its date',
    {
      at: '2027-01-30 12:00',
      agent: 'ai_voice',
      facts: {
        ...phone('mobile'),
        ...said,
        tcpaConsents: [...allowed().tcpaConsents, { at: at('2026-07-01 10:00'), to: '+12125550102', revokedAt: at('2026-07-02 10:00') }],
      },
    },
    { is: 'ALLOW' },
  ),
  tcpa(
    'from its date one revocation reaches all numbers',
    {
      at: '2027-01-31 12:00',
      agent: 'ai_voice',
      facts: {
        ...phone('mobile'),
        ...said,
        tcpaConsents: [...allowed().tcpaConsents, { at: at('2026-07-01 10:00'), to: '+12125550102', revokedAt: at('2026-07-02 10:00') }],
      },
    },
    { is: 'BLOCK', by: ['US-TCPA-REVOKE-ALL'] },
  ),
  tcpa(
    'a deferral into its date finds no slot',
    {
      at: '2027-01-30 22:00',
      agent: 'ai_voice',
      facts: {
        ...phone('mobile'),
        ...said,
        tcpaConsents: [...allowed().tcpaConsents, { at: at('2026-07-01 10:00'), to: '+12125550102', revokedAt: at('2026-07-02 10:00') }],
      },
    },
    { is: 'BLOCK', by: ['US-TCPA-REVOKE-ALL'] },
  ),
  ma('two a week per debt', { ...noon, history: [{ at: '2026-08-08 12:00' }] }, { is: 'ALLOW' }),
  ma(
    'the third waits',
    {
      ...noon,
      history: [
        { at: '2026-08-06 12:00', outcome: 'voicemail_no_message' },
        { at: '2026-08-08 12:00', type: 'sms' },
      ],
    },
    { is: 'DEFER', until: '2026-08-13 08:00', by: ['US-MA-2IN7'] },
  ),
  ma(
    'a limited-content message counts in Massachusetts',
    { ...noon, history: [{ at: '2026-08-06 12:00', outcome: 'voicemail_limited_content' }, { at: '2026-08-08 12:00' }] },
    { is: 'DEFER', until: '2026-08-13 08:00', by: ['US-MA-2IN7'] },
  ),
  ma(
    'busy attempts count in Massachusetts',
    { ...noon, history: [{ at: '2026-08-06 12:00', outcome: 'busy' }, { at: '2026-08-08 12:00' }] },
    { is: 'DEFER', by: ['US-MA-2IN7'] },
  ),
  ma(
    'e-mails are not counted',
    { ...noon, history: [{ at: '2026-08-06 12:00', type: 'email' }, { at: '2026-08-08 12:00' }] },
    { is: 'ALLOW' },
  ),
  ma(
    'creditors are bound too',
    { ...noon, actor: 'creditor', history: [{ at: '2026-08-06 12:00' }, { at: '2026-08-08 12:00' }] },
    { is: 'DEFER', by: ['US-MA-2IN7'] },
  ),
  ma(
    'at work two in thirty dates',
    { ...noon, facts: work, history: [{ at: '2026-07-12 12:00' }, { at: '2026-08-01 12:00' }] },
    { is: 'DEFER', until: '2026-08-11 08:00', by: ['US-MA-2IN30'] },
  ),
  ma(
    'calls at work do not fill the week at home',
    {
      ...noon,
      facts: { phones: { '+12125550102': { place: 'work' } } },
      history: [{ at: '2026-08-06 12:00', to: '+12125550102' }, { at: '2026-08-08 12:00' }],
    },
    { is: 'ALLOW' },
  ),
  ma(
    'a debtor in New York is not in Massachusetts',
    { ...noon, consumer: { jurisdictions: ['US', 'US-NY'] }, history: [{ at: '2026-08-06 12:00' }, { at: '2026-08-08 12:00' }] },
    { is: 'ALLOW' },
  ),
  ma(
    'known only to be in America, one may be there',
    { ...noon, consumer: { jurisdictions: ['US'] }, history: [{ at: '2026-08-06 12:00' }, { at: '2026-08-08 12:00' }] },
    { is: 'DEFER' },
  ),
  nyc(
    'a day before the law three attempts bind nobody',
    { at: '2026-08-31 12:00', history: everyDay('2026-08-28', 3, '10:00') },
    { is: 'ALLOW' },
  ),
  nyc(
    'on its first day earlier attempts count',
    { at: '2026-09-01 12:00', history: everyDay('2026-08-28', 3, '10:00') },
    { is: 'DEFER', until: '2026-09-04 08:00', by: ['US-NYC-3IN7'] },
  ),
  nyc(
    'a deferral out of the old law lands in the new',
    { at: '2026-08-31 21:30', history: everyDay('2026-08-28', 3, '10:00') },
    { is: 'DEFER', until: '2026-09-04 08:00', by: ['US-REGF-TIME-8-21', 'US-NYC-3IN7'] },
  ),
  nyc(
    'busy attempts count in New York City',
    { at: '2026-09-10 12:00', history: everyDay('2026-09-07', 3, '10:00').map((call) => ({ ...call, outcome: 'busy' })) },
    { is: 'DEFER', until: '2026-09-14 08:00', by: ['US-NYC-3IN7'] },
  ),
  nyc(
    'the spouse’s attempts are of the same account',
    { at: '2026-09-10 12:00', history: everyDay('2026-09-07', 3, '10:00').map((call) => ({ ...call, personId: 'S1' })) },
    { is: 'DEFER', by: ['US-NYC-3IN7'] },
  ),
  nyc('texts need consent in New York City', { at: '2026-09-10 12:00', channel: 'sms' }, { is: 'BLOCK', by: ['US-NYC-SMS-CONSENT'] }),
  dc('four calls a week', { ...noon, history: everyDay('2026-08-06', 3, '12:00') }, { is: 'ALLOW' }),
  dc(
    'the fifth waits',
    { ...noon, history: everyDay('2026-08-06', 4, '12:00') },
    { is: 'DEFER', until: '2026-08-13 00:00', by: ['US-DC-4IN7'] },
  ),
  dc(
    'five messages a week, all kinds together',
    {
      ...noon,
      channel: 'sms',
      facts: { ...texts, daysPastDue: 90 },
      history: everyDay('2026-08-05', 5, '12:00').map((past, i) => ({ ...past, type: i % 2 ? ('email' as const) : ('sms' as const) })),
    },
    { is: 'DEFER', until: '2026-08-12 00:00', by: ['US-DC-ECOMM-5IN7'] },
  ),
  dc('messages need consent', { ...noon, channel: 'sms' }, { is: 'BLOCK', by: ['US-DC-SMS-CONSENT'] }),
  dc('asking for consent needs none', { ...noon, channel: 'sms', purpose: 'consent_request' }, { is: 'ALLOW' }),
  dc(
    'asking once a week',
    { ...noon, channel: 'sms', purpose: 'consent_request', history: [{ at: '2026-08-09 12:00', type: 'sms' }] },
    { is: 'DEFER', until: '2026-08-16 00:00', by: ['US-DC-CONSENT-REQUEST-1IN7'] },
  ),
  dc(
    'messages wait until the 31st day past due',
    { ...noon, channel: 'sms', facts: { ...texts, daysPastDue: 28 } },
    { is: 'DEFER', until: '2026-08-13 00:00', by: ['US-DC-ECOMM-30DPD'] },
  ),
  dc('on the 31st they may go', { ...noon, channel: 'sms', facts: { ...texts, daysPastDue: 31 } }, { is: 'ALLOW' }),
  wa(
    'three communications a week of any form',
    { ...noon, history: [{ at: '2026-08-06 12:00' }, { at: '2026-08-07 12:00', type: 'sms' }] },
    { is: 'ALLOW' },
  ),
  wa(
    'the fourth waits',
    { ...noon, history: [{ at: '2026-08-06 12:00' }, { at: '2026-08-07 12:00', type: 'sms' }, { at: '2026-08-08 12:00', type: 'letter' }] },
    { is: 'DEFER', until: '2026-08-13 07:30', by: ['US-WA-3PERWEEK'] },
  ),
  wa(
    'one a week at work',
    { ...noon, facts: work, history: [{ at: '2026-08-06 12:00' }] },
    { is: 'DEFER', until: '2026-08-13 07:30', by: ['US-WA-1PERWEEK-WORK'] },
  ),
  wa('not before half past seven', { at: '2026-08-10 07:29' }, { is: 'DEFER', until: '2026-08-10 07:30', by: ['US-WA-TIME'] }),
  table(['us-ut-ai@2025-05-07'], 'US-UT')(
    'a robot in Utah answers truly',
    { ...robot, facts: { script: { disclosures: [] } } },
    { is: 'REQUIRE', needs: ['ai_disclosure'], by: ['US-UT-AI'] },
  ),
  table(['us-ut-ai@2025-05-07'], 'US-UT')(
    'on request is enough in Utah',
    { ...robot, facts: { script: { disclosures: ['ai_disclosure_on_request'] } } },
    { is: 'ALLOW' },
  ),
];
