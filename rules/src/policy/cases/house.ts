import { everyDay, guardTable, mail, type Row, wallInstant } from './guard-case.ts';

const house = guardTable({ zone: 'Europe/Berlin', packs: ['policy-house@1'], jurisdictions: ['DE'] });
const noon = { at: '2026-03-20 12:00' };
const recent = [{ at: '2026-03-20 08:30' }, { at: '2026-03-20 11:00' }];
const messages = [
  { at: '2026-03-20 08:30', type: 'sms' as const },
  { at: '2026-03-20 11:00', type: 'email' as const },
];
const week = everyDay('2026-03-15', 5, '11:00').map((past) => ({ ...past, type: 'sms' as const }));
const allow = { is: 'ALLOW' } as const;
const wrote = [{ at: '2026-03-20 11:30', type: 'email' as const, direction: 'inbound' as const }];
const refused = (medium: 'email' | 'letter') => ({ mediumOptOuts: [{ medium, at: wallInstant('Europe/Berlin', '2026-03-01 12:00') }] });
const lawyer = (row: Row): Row => ({
  ...row,
  personId: 'A1',
  history: (row.history ?? []).map((past) => ({ ...past, personId: 'A1' })),
  facts: { personRoles: { A1: 'attorney' } },
});

/** The house's own pace. */
export const houseCases = [
  house(
    'a call just made closes calls',
    { ...noon, history: recent },
    { is: 'DEFER', until: '2026-03-21 00:00', by: ['HOUSE-MIN-GAP', 'HOUSE-CALLS-PER-DAY'] },
  ),
  house('but not texts', { ...noon, channel: 'sms', history: recent }, allow),
  house('nor an answer to who called', { ...noon, purpose: 'reply', history: recent }, allow),
  house('nor a call to an attorney', lawyer({ ...noon, history: recent }), allow),
  house(
    'two messages close messages',
    { ...noon, channel: 'email', history: messages },
    { is: 'DEFER', until: '2026-03-21 00:00', by: ['HOUSE-MESSAGES-PER-DAY'] },
  ),
  house('one message does not', { ...noon, channel: 'email', history: messages.slice(1) }, allow),
  house('messages do not close calls', { ...noon, history: [...messages, ...week] }, allow),
  house('nor an answer', { ...noon, channel: 'email', purpose: 'reply', history: [...messages, ...week, ...wrote] }, allow),
  house('four messages a week leave room for a fifth', { ...noon, channel: 'sms', history: week.slice(1) }, allow),
  house(
    'the fifth message leaves after seven dates',
    { ...noon, channel: 'sms', history: week },
    { is: 'DEFER', until: '2026-03-22 00:00', by: ['HOUSE-MESSAGES-PER-WEEK'] },
  ),
  house('answers are not counted', { ...noon, channel: 'sms', history: week.map((past) => ({ ...past, purpose: 'reply' })) }, allow),
  house(
    'an inconvenient time',
    { ...noon, facts: { inconvenient: [{ from: '11:00', to: '13:00' }] } },
    { is: 'DEFER', until: '2026-03-20 13:00', by: ['HOUSE-ASKED-TIMES'] },
  ),
  house(
    'an inconvenient time for letters there is not',
    { ...noon, channel: 'letter', facts: { inconvenient: [{ from: '11:00', to: '13:00' }] } },
    allow,
  ),
  house('a wrong number', { ...noon, facts: { wrongNumbers: [{ to: '+12125550101' }] } }, { is: 'BLOCK', by: ['HOUSE-WRONG-NUMBER'] }),
  house(
    'one answer by a refused medium',
    { ...noon, channel: 'email', purpose: 'reply', to: mail, facts: refused('email'), history: wrote },
    allow,
  ),
  house(
    'a statutory notice by a refused medium',
    { ...noon, channel: 'letter', purpose: 'statutory_notice', facts: refused('letter') },
    allow,
  ),
];
