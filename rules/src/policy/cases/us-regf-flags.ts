import { guardTable, mail, wallInstant } from './guard-case.ts';

const ny = guardTable({ zone: 'America/New_York', packs: ['us-regf@2021-11-30'], jurisdictions: ['US'] });
const at = (reading: string): string => wallInstant('America/New_York', reading);
const noon = { at: '2026-05-20 12:00' };
const two = [{ id: 'D1' }, { id: 'D2' }];
const attorney = { attorney: { known: true, id: 'A1', debtIds: ['D1'] } };
const cease = (medium: 'mail' | 'email' | 'sms' | 'call') => ({
  cease: { medium, mailedAt: at('2026-05-18 10:00'), receivedAt: at('2026-05-20 11:00') },
});
const dispute = (more: object = {}) => ({
  dispute: { receivedAt: at('2026-05-10 12:00'), written: true, debtIds: ['D1'], ...more },
  validation: { noticeSentOn: '2026-04-15', periodEndsOn: '2026-05-22' },
});
const named = (rule: string) => ({ is: 'BLOCK', by: [rule] }) as const;

/** Circumstances that bar contact: attorney, cease, dispute, places. */
export const usRegfFlags = [
  ny('represented on this debt', { ...noon, facts: attorney }, named('US-REGF-ATTORNEY')),
  ny('represented on another debt only', { ...noon, debts: two, debtIds: ['D2'], facts: attorney }, { is: 'ALLOW' }),
  ny('represented on one of two debts', { ...noon, debts: two, debtIds: ['D1', 'D2'], facts: attorney }, named('US-REGF-ATTORNEY')),
  ny('represented on debts nobody listed', { ...noon, facts: { attorney: { known: true } } }, named('US-REGF-ATTORNEY')),
  ny('an attorney whose name nobody knows', { ...noon, facts: { attorney: { known: false, debtIds: ['D1'] } } }, { is: 'ALLOW' }),
  ny('the attorney is the one to call', { ...noon, personId: 'A1', facts: attorney }, { is: 'ALLOW' }),
  ny('letters are barred too', { ...noon, channel: 'letter', facts: attorney }, named('US-REGF-ATTORNEY')),
  ny(
    'one reply to the represented person',
    {
      ...noon,
      channel: 'email',
      purpose: 'reply',
      facts: attorney,
      history: [{ at: '2026-05-20 09:00', type: 'email', direction: 'inbound' }],
    },
    { is: 'ALLOW' },
  ),
  ny(
    'no second reply',
    {
      ...noon,
      channel: 'email',
      purpose: 'reply',
      facts: attorney,
      history: [
        { at: '2026-05-20 09:00', type: 'email', direction: 'inbound' },
        { at: '2026-05-20 10:00', type: 'email' },
      ],
    },
    named('US-REGF-ATTORNEY'),
  ),
  ny('asked in writing to stop', { ...noon, facts: cease('mail') }, named('US-REGF-CEASE')),
  ny('a request on its way is not received', { at: '2026-05-20 10:59', facts: cease('mail') }, { is: 'ALLOW' }),
  ny('at the very moment of receipt it works', { at: '2026-05-20 11:00', facts: cease('mail') }, named('US-REGF-CEASE')),
  ny('a request by e-mail is in writing', { ...noon, facts: cease('email') }, named('US-REGF-CEASE')),
  ny('a spoken request to stop ends calls', { ...noon, facts: cease('call') }, named('US-REGF-MEDIUM-OPTOUT')),
  ny('a spoken request to stop is no cease for letters', { ...noon, channel: 'letter', facts: cease('call') }, { is: 'ALLOW' }),
  ny(
    'notice of a remedy may follow a cease',
    { ...noon, channel: 'letter', purpose: 'notice_of_specified_remedy', facts: cease('mail') },
    { is: 'ALLOW' },
  ),
  ny(
    'the attorney may be called after a cease',
    { ...noon, personId: 'A1', facts: { ...cease('mail'), personRoles: { A1: 'consumer_attorney' } } },
    { is: 'ALLOW' },
  ),
  ny('disputed in writing within the period', { ...noon, facts: dispute() }, named('US-REGF-DISPUTE')),
  ny('disputed by word of mouth only', { ...noon, facts: dispute({ written: false }) }, { is: 'ALLOW' }),
  ny('another debt is disputed', { ...noon, debts: two, debtIds: ['D2'], facts: dispute() }, { is: 'ALLOW' }),
  ny('the verification has been sent', { ...noon, facts: dispute({ verificationSentAt: at('2026-05-20 11:00') }) }, { is: 'ALLOW' }),
  ny(
    'the verification is still to be sent',
    { ...noon, facts: dispute({ verificationSentAt: at('2026-05-20 13:00') }) },
    named('US-REGF-DISPUTE'),
  ),
  ny(
    'received on the last date of the period',
    { at: '2026-05-25 12:00', facts: dispute({ receivedAt: at('2026-05-22 20:00') }) },
    named('US-REGF-DISPUTE'),
  ),
  ny(
    'received a day after the period',
    { at: '2026-05-25 12:00', facts: dispute({ receivedAt: at('2026-05-23 00:00') }) },
    { is: 'ALLOW' },
  ),
  ny('a dispute nobody has received yet', { ...noon, facts: dispute({ receivedAt: at('2026-05-20 13:00') }) }, { is: 'ALLOW' }),
  ny('a dispute without dates is taken seriously', { ...noon, facts: { dispute: { written: true } } }, named('US-REGF-DISPUTE')),
  ny(
    'the period is unknown',
    { ...noon, facts: { dispute: { written: true, receivedAt: at('2026-05-10 12:00') } } },
    named('US-REGF-DISPUTE'),
  ),
  ny(
    'the employer does not allow calls',
    { ...noon, facts: { employerProhibits: true, phones: { '+12125550101': { lineType: 'landline', place: 'work' } } } },
    named('US-REGF-WORKPLACE'),
  ),
  ny(
    'at home the employer has no say',
    { ...noon, facts: { employerProhibits: true, phones: { '+12125550101': { lineType: 'landline', place: 'home' } } } },
    { is: 'ALLOW' },
  ),
  ny(
    'work is inconvenient: the work line',
    { ...noon, facts: { inconvenientPlaces: ['work'], phones: { '+12125550101': { lineType: 'landline', place: 'work' } } } },
    named('US-REGF-PLACE'),
  ),
  ny(
    'work is inconvenient: the mobile is tied to no place',
    { ...noon, facts: { inconvenientPlaces: ['work', 'home'], phones: { '+12125550101': { lineType: 'mobile' } } } },
    { is: 'ALLOW' },
  ),
  ny(
    'home is inconvenient: a landline is at home',
    { ...noon, facts: { inconvenientPlaces: ['home'], phones: { '+12125550101': { lineType: 'landline' } } } },
    named('US-REGF-PLACE'),
  ),
  ny(
    'home is inconvenient: the post goes home',
    { ...noon, channel: 'letter', to: '1 Main St', facts: { inconvenientPlaces: ['home'] } },
    named('US-REGF-PLACE'),
  ),
  ny(
    'one reply to a call from the inconvenient place',
    {
      ...noon,
      purpose: 'reply',
      history: [{ at: '2026-05-20 11:00', direction: 'inbound', outcome: 'consumer_left_voicemail' }],
      facts: { inconvenientPlaces: ['work'], phones: { '+12125550101': { lineType: 'landline', place: 'work' } } },
    },
    { is: 'ALLOW' },
  ),
  ny(
    'a wrong number is never used',
    { ...noon, facts: { wrongNumbers: [{ to: '+12125550101', learnedAt: at('2026-05-01 12:00') }] } },
    named('US-REGF-WRONG-NUMBER'),
  ),
  ny(
    'a number learned to be wrong tomorrow',
    { ...noon, facts: { wrongNumbers: [{ to: '+12125550101', learnedAt: at('2026-05-21 12:00') }] } },
    { is: 'ALLOW' },
  ),
  ny(
    'another number was wrong',
    { ...noon, facts: { wrongNumbers: [{ to: '+12125550102', learnedAt: at('2026-05-01 12:00') }] } },
    { is: 'ALLOW' },
  ),
  ny(
    'the database says reassigned',
    { ...noon, facts: { reassignedNumberChecks: [{ to: '+12125550101', at: at('2026-05-01 12:00'), result: 'yes' }] } },
    named('US-REGF-WRONG-NUMBER'),
  ),
  ny(
    'a wrong e-mail address',
    { ...noon, channel: 'email', facts: { emailConsent: { at: at('2026-05-01 12:00'), to: mail }, wrongNumbers: [{ to: mail }] } },
    named('US-REGF-WRONG-NUMBER'),
  ),
  ny(
    'one of two wrong numbers',
    { ...noon, facts: { wrongNumbers: [{ to: '+12125550102' }, { to: '+12125550101', learnedAt: at('2026-05-01 12:00') }] } },
    named('US-REGF-WRONG-NUMBER'),
  ),
  ny(
    'one of two numbers found reassigned',
    {
      ...noon,
      facts: {
        reassignedNumberChecks: [
          { to: '+12125550102', at: at('2026-05-01 12:00'), result: 'no' },
          { to: '+12125550101', at: at('2026-05-01 12:00'), result: 'yes' },
        ],
      },
    },
    named('US-REGF-WRONG-NUMBER'),
  ),
  ny(
    'calls to one of two wrong numbers do not count',
    {
      ...noon,
      to: '+12125550103',
      facts: { wrongNumbers: [{ to: '+12125550102' }, { to: '+12125550101' }] },
      history: Array.from({ length: 7 }, (_, i) => ({ at: `2026-05-${14 + i} 10:00` })),
    },
    { is: 'ALLOW' },
  ),
];
