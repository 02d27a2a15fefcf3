import { guardTable, wallInstant } from './guard-case.ts';

const ny = guardTable({ zone: 'America/New_York', packs: ['us-regf@2021-11-30'], jurisdictions: ['US'] });
const at = (reading: string): string => wallInstant('America/New_York', reading);
const rest = ['US-REGF-FREQ-POSTCONV'];
const spoke = { at: '2026-08-14 10:00', outcome: 'conversation' };
const two = [
  { id: 'D1', type: 'credit_card' },
  { id: 'D2', type: 'medical' },
];

/** The rest after a conversation. */
export const usRegfRest = [
  ny(
    'a conversation on the 14th frees the 21st',
    { at: '2026-08-15 10:00', history: [spoke] },
    { is: 'DEFER', until: '2026-08-21 08:00', by: rest },
  ),
  ny(
    'on the 20th it is still too early',
    { at: '2026-08-20 20:59', history: [spoke] },
    { is: 'DEFER', until: '2026-08-21 08:00', by: rest },
  ),
  ny('on the 21st it is free', { at: '2026-08-21 08:00', history: [spoke] }, { is: 'ALLOW' }),
  ny(
    'a conversation the consumer began counts too',
    { at: '2026-08-15 10:00', history: [{ ...spoke, direction: 'inbound' }] },
    { is: 'DEFER', until: '2026-08-21 08:00', by: rest },
  ),
  ny(
    'a conversation is dated by when it ended',
    {
      at: '2026-08-21 10:00',
      history: [{ at: '2026-08-14 23:50', endedAt: '2026-08-15 00:10', outcome: 'conversation', direction: 'inbound' }],
    },
    { is: 'DEFER', until: '2026-08-22 08:00', by: rest },
  ),
  ny(
    'a voicemail is no conversation',
    { at: '2026-08-15 10:00', history: [{ at: '2026-08-14 10:00', outcome: 'voicemail_left' }] },
    { is: 'ALLOW' },
  ),
  ny(
    'a limited-content message is no conversation',
    { at: '2026-08-15 10:00', history: [{ at: '2026-08-14 10:00', outcome: 'voicemail_limited_content' }] },
    { is: 'ALLOW' },
  ),
  ny(
    'a conversation about another debt leaves this one free',
    { at: '2026-08-15 10:00', debts: two, history: [{ ...spoke, debtIds: ['D1'], discussedDebtIds: ['D2'] }] },
    { is: 'ALLOW' },
  ),
  ny(
    'a debt the consumer raised rests as well',
    { at: '2026-08-15 10:00', debtIds: ['D2'], debts: two, history: [{ ...spoke, debtIds: ['D1'], discussedDebtIds: ['D1', 'D2'] }] },
    { is: 'DEFER', until: '2026-08-21 08:00', by: rest },
  ),
  ny(
    'a conversation with the spouse does not bind calls to the consumer',
    { at: '2026-08-15 10:00', facts: { personRoles: { S1: 'spouse' } }, history: [{ ...spoke, personId: 'S1' }] },
    { is: 'ALLOW' },
  ),
  ny(
    'texts may follow a conversation',
    { at: '2026-08-15 10:00', channel: 'sms', history: [spoke], facts: { smsConsent: { at: at('2026-08-14 10:00'), to: '+12125550101' } } },
    { is: 'ALLOW' },
  ),
  ny(
    'a text conversation is no telephone conversation',
    { at: '2026-08-15 10:00', history: [{ at: '2026-08-14 10:00', type: 'sms', direction: 'inbound' }] },
    { is: 'ALLOW' },
  ),
  ny(
    'the rest ends on a Saturday the person called inconvenient',
    {
      at: '2026-08-16 10:00',
      history: [{ ...spoke, at: '2026-08-15 10:00' }],
      facts: { inconvenient: [{ days: ['Sat', 'Sun'], from: '00:00', to: '24:00' }] },
    },
    { is: 'DEFER', until: '2026-08-24 08:00', by: [...rest, 'US-REGF-TIME-INCONVENIENT'] },
  ),
  ny(
    'a conversation that discussed no debt counts for its own debts only',
    { at: '2026-08-15 10:00', debts: two, history: [{ ...spoke, debtIds: ['D2'], discussedDebtIds: [] }] },
    { is: 'ALLOW' },
  ),
];
