import { everyDay, guardTable, mail, type Row, wallInstant } from './guard-case.ts';

const zone = 'America/New_York';
const at = (reading: string): string => wallInstant(zone, reading);
const table = (pack: string, ...places: string[]) => guardTable({ zone, packs: [pack], jurisdictions: places });
const regf = table('us-regf@2021-11-30', 'US');
const tcpa = table('us-tcpa@2026-01-06', 'US');
const ma = table('us-ma@2012', 'US', 'US-MA');
const nyc = table('us-nyc@2026-09-01', 'US', 'US-NYC');
const dc = table('us-dc@2023-01-01', 'US', 'US-DC');
const wa = table('us-wa@2019', 'US', 'US-WA');
const noon = { at: '2026-10-20 12:00' };
/** The same, to the consumer's attorney. */
const lawyer = (row: Row): Row => ({
  ...row,
  personId: 'A1',
  history: (row.history ?? []).map((past) => ({ ...past, personId: 'A1' })),
  facts: { ...row.facts, personRoles: { A1: 'consumer_attorney' } },
});
const calls = (count: number) => ({ history: everyDay(`2026-10-${21 - count}`, count, '09:00') });
const work = { phones: { '+12125550101': { lineType: 'landline', place: 'work' } } };
const landline = { phones: { '+12125550101': { lineType: 'landline' } } };
const stop = { tcpaConsents: [{ at: at('2026-07-01 10:00'), to: '+12125550101', revokedAt: at('2026-07-02 10:00') }] };
const text = { ...noon, channel: 'sms' } as const;
const email = { ...noon, channel: 'email' } as const;
const neighbour = {
  ...noon,
  personId: 'T1',
  purpose: 'location',
  history: [{ at: '2026-01-10 12:00', personId: 'T1', outcome: 'conversation' }],
} as const;
const written = (medium: 'email') => [{ at: '2026-10-19 12:00', type: medium, direction: 'inbound' as const }];
const disputed = { dispute: { written: true, debtIds: ['D1'] } };
const allow = { is: 'ALLOW' } as const;

/** To whom, by what and for what purpose the rules do not speak. */
export const exceptions = [
  regf(
    'an attorney may be called at a time the consumer called inconvenient',
    lawyer({ ...noon, facts: { inconvenient: [{ from: '11:00', to: '13:00' }] } }),
    allow,
  ),
  regf(
    'a letter may be posted at an inconvenient time',
    { ...noon, channel: 'letter', facts: { inconvenient: [{ from: '11:00', to: '13:00' }] } },
    allow,
  ),
  regf(
    'an attorney works where they work',
    lawyer({ ...noon, facts: { ...work, employerProhibits: true, inconvenientPlaces: ['work'] } }),
    allow,
  ),
  regf('an attorney may be told of a disputed debt', lawyer({ ...noon, facts: disputed }), allow),
  regf('one reply about a disputed debt', { ...email, purpose: 'reply', facts: disputed, history: written('email') }, allow),
  regf('a statutory notice about a disputed debt', { ...noon, channel: 'letter', purpose: 'statutory_notice', facts: disputed }, allow),
  regf(
    'an attorney is not bound by the consumer’s opt-out',
    lawyer({ ...noon, facts: { mediumOptOuts: [{ medium: 'call', at: at('2026-10-01 12:00') }] } }),
    allow,
  ),
  regf(
    'a statutory notice may use a refused medium',
    {
      ...noon,
      channel: 'letter',
      purpose: 'statutory_notice',
      facts: { mediumOptOuts: [{ medium: 'letter', at: at('2026-10-01 12:00') }] },
    },
    allow,
  ),
  regf(
    'asked before, a spouse may still be called',
    {
      ...noon,
      personId: 'T1',
      purpose: 'location',
      history: [{ at: '2026-01-10 12:00', personId: 'T1', outcome: 'conversation' }],
      facts: { personRoles: { T1: 'spouse' } },
    },
    allow,
  ),
  regf(
    'a third person asked before may not be collected from either',
    { ...neighbour, purpose: 'collect' },
    { is: 'BLOCK', by: ['US-REGF-THIRD-PARTY'] },
  ),
  regf('a call to a number that is also listed as the employer’s mail', { ...noon, facts: { employerEmails: ['+12125550101'] } }, allow),
  regf('an attorney’s mail needs no consent', lawyer({ ...email, facts: { employerEmails: [mail] } }), allow),
  regf('an attorney’s number needs no fresh check', lawyer(text), allow),
  regf('confirming an opt-out needs no consent to e-mail', { ...email, purpose: 'optout_confirmation' }, allow),
  tcpa('a text by software needs no consent to voices', { ...text, agent: 'ai_voice', facts: landline }, allow),
  tcpa('a person may call without consent', noon, allow),
  tcpa('a person may call after a revocation', { ...noon, facts: stop }, allow),
  tcpa('a letter may follow a revocation', { ...noon, channel: 'letter', facts: stop }, allow),
  tcpa('a text may not', { ...text, facts: stop }, { is: 'BLOCK', by: ['US-TCPA-REVOKE'] }),
  tcpa('but its confirmation may', { ...text, purpose: 'optout_confirmation', facts: stop }, allow),
  tcpa('after revoke-all a person may still call', { at: '2027-03-01 12:00', facts: stop }, allow),
  tcpa('after revoke-all a letter may still go', { at: '2027-03-01 12:00', channel: 'letter', facts: stop }, allow),
  tcpa(
    'after revoke-all the confirmation may still go',
    { at: '2027-03-01 12:00', channel: 'sms', purpose: 'optout_confirmation', facts: stop },
    allow,
  ),
  tcpa(
    'a person is not counted as a robot',
    { ...noon, facts: landline, history: everyDay('2026-10-15', 3, '09:00').map((call) => ({ ...call, agent: 'ai_voice' as const })) },
    allow,
  ),
  tcpa(
    'a text is not counted as a robot call',
    { ...text, facts: landline, history: everyDay('2026-10-15', 3, '09:00').map((call) => ({ ...call, agent: 'ai_voice' as const })) },
    allow,
  ),
  tcpa('the day before, no robot needed consent', { at: '2026-01-05 12:00', agent: 'ai_voice' }, allow),
  tcpa('from its date it does', { at: '2026-01-06 12:00', agent: 'ai_voice' }, { is: 'BLOCK' }),
  ma('e-mails are not limited by calls', { ...email, ...calls(2) }, allow),
  ma('an attorney may be called a third time', lawyer({ ...noon, ...calls(2) }), allow),
  ma('an attorney may be called a third time at work', lawyer({ ...noon, ...calls(2), facts: work }), allow),
  ma('an attorney may be called in the evening', lawyer({ at: '2026-10-20 22:00' }), allow),
  ma('a letter to work is not limited', { ...noon, channel: 'letter', ...calls(2), facts: work }, allow),
  ma(
    'at work, what was called at home does not count',
    { ...noon, to: '+12125550102', ...calls(2), facts: { phones: { '+12125550102': { place: 'work' } } } },
    allow,
  ),
  ma(
    'at home, a full month at work does not count',
    {
      ...noon,
      facts: { phones: { '+12125550102': { place: 'work' } } },
      history: everyDay('2026-10-18', 2, '09:00').map((call) => ({ ...call, to: '+12125550102' })),
    },
    allow,
  ),
  ma(
    'agreed hours are the person’s waking hours',
    { at: '2026-10-20 22:00', facts: { agreedHours: { from: '22:00', to: '23:00' } } },
    allow,
  ),
  ma(
    'the household is never told of a debt',
    { ...noon, personId: 'H1', facts: { personRoles: { H1: 'household_member' } } },
    { is: 'REQUIRE', needs: ['no_debt_disclosure_to_contact'], by: ['US-MA-HOUSEHOLD'] },
  ),
  nyc('an attorney may be called a fourth time', lawyer({ ...noon, ...calls(3) }), allow),
  nyc('confirming an opt-out is no attempt to collect', { ...text, purpose: 'optout_confirmation', ...calls(3) }, allow),
  nyc('confirming by e-mail is neither', { ...email, purpose: 'optout_confirmation' }, allow),
  nyc('e-mail needs consent in New York City', email, { is: 'BLOCK', by: ['US-NYC-EMAIL-CONSENT'] }),
  nyc('an attorney’s e-mail does not', lawyer(email), allow),
  dc('letters are not calls', { ...noon, channel: 'letter', ...calls(4) }, allow),
  dc('an attorney may be called a fifth time', lawyer({ ...noon, ...calls(4) }), allow),
  dc('e-mail needs consent', email, { is: 'BLOCK', by: ['US-DC-EMAIL-CONSENT'] }),
  dc('an attorney’s e-mail does not', lawyer({ ...email, facts: { daysPastDue: 3 } }), allow),
  dc(
    'an attorney may get a sixth e-mail',
    lawyer({ ...email, history: everyDay('2026-10-16', 5, '09:00').map((past) => ({ ...past, type: 'email' as const })) }),
    allow,
  ),
  dc(
    'confirming an opt-out is always possible',
    {
      ...email,
      purpose: 'optout_confirmation',
      facts: { daysPastDue: 3 },
      history: everyDay('2026-10-16', 5, '09:00').map((past) => ({ ...past, type: 'email' as const })),
    },
    allow,
  ),
  dc('asking for consent by e-mail needs none', { ...email, purpose: 'consent_request' }, allow),
  dc('calls need not wait for the 31st day', { ...noon, facts: { daysPastDue: 3 } }, allow),
  dc(
    'calls are not counted with messages',
    { ...noon, history: everyDay('2026-10-16', 5, '09:00').map((past) => ({ ...past, type: 'sms' as const })) },
    allow,
  ),
  dc('the law began in 2023', { at: '2022-12-31 12:00', channel: 'sms' }, allow),
  dc('from its first date texts need consent', { at: '2023-01-01 12:00', channel: 'sms' }, { is: 'BLOCK' }),
  wa('an attorney may be called a fourth time, at work too', lawyer({ ...noon, ...calls(3), facts: work }), allow),
  wa('an attorney may be called at night', lawyer({ at: '2026-10-20 22:00' }), allow),
  wa('a statutory notice may come fourth', { ...noon, channel: 'letter', purpose: 'statutory_notice', ...calls(3) }, allow),
  wa(
    'what was called at work leaves the home free',
    { ...noon, facts: { phones: { '+12125550102': { place: 'work' } } }, history: [{ at: '2026-10-19 12:00', to: '+12125550102' }] },
    allow,
  ),
];
