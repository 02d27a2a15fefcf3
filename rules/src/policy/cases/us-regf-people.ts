import { guardTable, mail, wallInstant } from './guard-case.ts';

const ny = guardTable({ zone: 'America/New_York', packs: ['us-regf@2021-11-30'], jurisdictions: ['US'] });
const at = (reading: string): string => wallInstant('America/New_York', reading);
const noon = { at: '2026-05-20 12:00' };
const neighbour = { ...noon, personId: 'T1', purpose: 'location', facts: { personRoles: { T1: 'neighbour' } } } as const;
const met = (outcome: string) => [{ at: '2026-01-10 12:00', personId: 'T1', outcome, purpose: 'location' }];
const optOut = (medium: 'call' | 'sms' | 'email', to?: string) => ({
  mediumOptOuts: [{ medium, at: at('2026-05-20 10:00'), ...(to ? { to } : {}) }],
});
const texting = (reading: string) => ({ smsConsent: { at: at(reading), to: '+12125550101' } });
const text = { ...noon, channel: 'sms' } as const;
const named = (rule: string) => ({ is: 'BLOCK', by: [rule] }) as const;

/** Third persons, refused media, and what electronic messages need. */
export const usRegfPeople = [
  ny('a third person is never told about a debt', { ...neighbour, purpose: 'collect' }, named('US-REGF-THIRD-PARTY')),
  ny('a person of unknown role is a third person', { ...noon, personId: 'T9' }, named('US-REGF-THIRD-PARTY')),
  ny('the spouse is a consumer in law', { ...noon, personId: 'T1', facts: { personRoles: { T1: 'spouse' } } }, { is: 'ALLOW' }),
  ny('a neighbour may be asked where the consumer is', neighbour, { is: 'ALLOW' }),
  ny('but only once', { ...neighbour, history: met('conversation') }, named('US-REGF-THIRD-LOCATION-ONCE')),
  ny(
    'an answer is a communication whoever answered',
    { ...neighbour, history: met('answered_third_party') },
    named('US-REGF-THIRD-LOCATION-ONCE'),
  ),
  ny('a message that was left is one too', { ...neighbour, history: met('voicemail_left') }, named('US-REGF-THIRD-LOCATION-ONCE')),
  ny('a limited-content message is none', { ...neighbour, history: met('voicemail_limited_content') }, { is: 'ALLOW' }),
  ny('an unanswered attempt is not', { ...neighbour, history: met('rang_no_answer') }, { is: 'ALLOW' }),
  ny(
    'another neighbour was asked',
    { ...neighbour, history: met('conversation').map((past) => ({ ...past, personId: 'T2' })) },
    { is: 'ALLOW' },
  ),
  ny(
    'the neighbour asked to be called back',
    { ...neighbour, facts: { ...neighbour.facts, thirdPartyRequestedContact: ['T1'] }, history: met('rang_no_answer') },
    { is: 'ALLOW' },
  ),
  ny(
    'having asked, the neighbour may be called again',
    {
      ...neighbour,
      facts: { ...neighbour.facts, thirdPartyRequestedContact: ['T1'] },
      history: [{ at: '2026-01-10 12:00', personId: 'T1', outcome: 'answered_third_party' }],
    },
    { is: 'ALLOW' },
  ),
  ny(
    'a third person has a count of seven of their own',
    { ...neighbour, history: Array.from({ length: 7 }, (_, i) => ({ at: `2026-05-${14 + i} 10:00`, personId: 'T1' })) },
    { is: 'DEFER', until: '2026-05-21 08:00', by: ['US-REGF-FREQ-7IN7'] },
  ),
  ny('stop calling', { ...noon, facts: optOut('call') }, named('US-REGF-MEDIUM-OPTOUT')),
  ny('stop calling this number', { ...noon, facts: optOut('call', '+12125550101') }, named('US-REGF-MEDIUM-OPTOUT')),
  ny('stop calling that other number', { ...noon, facts: optOut('call', '+12125550102') }, { is: 'ALLOW' }),
  ny('a refusal still to come', { at: '2026-05-20 09:59', facts: optOut('call') }, { is: 'ALLOW' }),
  ny('a refusal at this very moment', { at: '2026-05-20 10:00', facts: optOut('call') }, named('US-REGF-MEDIUM-OPTOUT')),
  ny('calls refused, letters go on', { ...noon, channel: 'letter', facts: optOut('call') }, { is: 'ALLOW' }),
  ny('STOP ends texts', { ...text, facts: { ...optOut('sms'), ...texting('2026-05-01 10:00') } }, named('US-REGF-MEDIUM-OPTOUT')),
  ny('a later consent opens texts again', { ...text, facts: { ...optOut('sms'), ...texting('2026-05-20 11:00') } }, { is: 'ALLOW' }),
  ny(
    'one confirmation of STOP',
    { ...text, purpose: 'optout_confirmation', hasOptOut: false, facts: optOut('sms', '+12125550101') },
    { is: 'ALLOW' },
  ),
  ny(
    'no second confirmation',
    {
      ...text,
      purpose: 'optout_confirmation',
      facts: optOut('sms'),
      history: [{ at: '2026-05-20 10:01', type: 'sms', purpose: 'optout_confirmation' }],
    },
    named('US-REGF-MEDIUM-OPTOUT'),
  ),
  ny('no confirming by a call', { ...noon, purpose: 'optout_confirmation', facts: optOut('call') }, named('US-REGF-MEDIUM-OPTOUT')),
  ny(
    'one answer to who calls after refusing calls',
    {
      ...noon,
      purpose: 'reply',
      facts: optOut('call'),
      history: [{ at: '2026-05-20 11:00', direction: 'inbound', outcome: 'consumer_left_voicemail' }],
    },
    { is: 'ALLOW' },
  ),
  ny(
    'a conversation was its own answer',
    {
      ...noon,
      purpose: 'reply',
      debts: [{ id: 'D1' }, { id: 'D2' }],
      debtIds: ['D2'],
      facts: optOut('call'),
      history: [{ at: '2026-05-20 11:00', direction: 'inbound', outcome: 'conversation' }],
    },
    named('US-REGF-MEDIUM-OPTOUT'),
  ),
  ny(
    'a text without an opt-out line',
    { ...text, hasOptOut: false, facts: texting('2026-05-01 10:00') },
    { is: 'REQUIRE', needs: ['optout_instruction'], by: ['US-REGF-EMSG-OPTOUT-TEXT'] },
  ),
  ny('a consent of 60 days ago still serves', { ...text, facts: texting('2026-03-21 10:00') }, { is: 'ALLOW' }),
  ny(
    'a consent of 61 days ago needs a check',
    { ...text, facts: texting('2026-03-20 23:00') },
    { is: 'REQUIRE', needs: ['reassigned_number_check'], by: ['US-REGF-SMS-60D'] },
  ),
  ny(
    'a check since then serves',
    {
      ...text,
      facts: {
        ...texting('2026-01-10 10:00'),
        reassignedNumberChecks: [{ to: '+12125550101', at: at('2026-05-01 10:00'), result: 'not_reassigned' }],
      },
    },
    { is: 'ALLOW' },
  ),
  ny(
    'a check without data proves nothing',
    {
      ...text,
      facts: {
        ...texting('2026-01-10 10:00'),
        reassignedNumberChecks: [{ to: '+12125550101', at: at('2026-05-01 10:00'), result: 'no_data' }],
      },
    },
    { is: 'REQUIRE', needs: ['reassigned_number_check'] },
  ),
  ny(
    'a check of another number proves nothing',
    {
      ...text,
      facts: { ...texting('2026-01-10 10:00'), reassignedNumberChecks: [{ to: '+12125550102', at: at('2026-05-01 10:00'), result: 'no' }] },
    },
    { is: 'REQUIRE', needs: ['reassigned_number_check'] },
  ),
  ny(
    'a text from the person renews the number',
    { ...text, facts: texting('2026-01-10 10:00'), history: [{ at: '2026-05-02 10:00', type: 'sms', direction: 'inbound' }] },
    { is: 'ALLOW' },
  ),
  ny(
    'a call from the person does not',
    { ...text, facts: texting('2026-01-10 10:00'), history: [{ at: '2026-05-02 10:00', direction: 'inbound', outcome: 'ivr_abandoned' }] },
    { is: 'REQUIRE', needs: ['reassigned_number_check'] },
  ),
  ny(
    'freshness is judged when the text may go',
    { at: '2026-05-20 21:30', channel: 'sms', facts: texting('2026-03-21 10:00') },
    { is: 'DEFER', until: '2026-05-21 08:00', needs: ['reassigned_number_check'] },
  ),
  ny('e-mail without consent', { ...noon, channel: 'email' }, { is: 'REQUIRE', needs: ['email_consent'], by: ['US-REGF-EMAIL-PROC'] }),
  ny(
    'e-mail to who wrote one',
    { ...noon, channel: 'email', history: [{ at: '2026-05-02 10:00', type: 'email', direction: 'inbound' }] },
    { is: 'ALLOW' },
  ),
  ny(
    'e-mail without consent and opt-out line needs both',
    { ...noon, channel: 'email', hasOptOut: false },
    { is: 'REQUIRE', needs: ['email_consent', 'optout_instruction'] },
  ),
  ny(
    'an address of the employer',
    {
      ...noon,
      channel: 'email',
      facts: { employerEmails: [mail] },
      history: [{ at: '2026-05-02 10:00', type: 'email', direction: 'inbound' }],
    },
    named('US-REGF-EMAIL-WORK'),
  ),
  ny(
    'consented to, the employer’s address may be used',
    { ...noon, channel: 'email', facts: { employerEmails: [mail], emailConsent: { at: at('2026-05-02 10:00'), to: mail } } },
    { is: 'ALLOW' },
  ),
  ny(
    'a consent at the very moment of STOP does not open texts',
    { ...text, facts: { ...optOut('sms'), ...texting('2026-05-20 10:00') } },
    named('US-REGF-MEDIUM-OPTOUT'),
  ),
  ny(
    'a consent for another number does not open this one',
    { ...text, facts: { ...optOut('sms'), smsConsent: { at: at('2026-05-20 11:00'), to: '+12125550102' } } },
    named('US-REGF-MEDIUM-OPTOUT'),
  ),
  ny(
    'a later consent opens e-mail again',
    { ...noon, channel: 'email', facts: { ...optOut('email'), emailConsent: { at: at('2026-05-20 11:00'), to: mail } } },
    { is: 'ALLOW' },
  ),
  ny(
    'a later consent to e-mail does not open texts',
    { ...text, facts: { ...optOut('sms'), ...texting('2026-05-01 10:00'), emailConsent: { at: at('2026-05-20 11:00'), to: mail } } },
    named('US-REGF-MEDIUM-OPTOUT'),
  ),
  ny(
    'an old confirmation is not this one',
    {
      ...text,
      purpose: 'optout_confirmation',
      facts: optOut('sms'),
      history: [{ at: '2026-04-20 10:01', type: 'sms', purpose: 'optout_confirmation' }],
    },
    { is: 'ALLOW' },
  ),
  ny(
    'a confirmation by e-mail is not this one',
    {
      ...text,
      purpose: 'optout_confirmation',
      facts: optOut('sms'),
      history: [{ at: '2026-05-20 10:01', type: 'email', purpose: 'optout_confirmation' }],
    },
    { is: 'ALLOW' },
  ),
  ny(
    'another text is no confirmation',
    { ...text, purpose: 'optout_confirmation', facts: optOut('sms'), history: [{ at: '2026-05-20 10:01', type: 'sms' }] },
    { is: 'ALLOW' },
  ),
];
