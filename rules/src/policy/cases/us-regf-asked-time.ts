import { guardTable, mail, wallInstant } from './guard-case.ts';

const ny = guardTable({ zone: 'America/New_York', packs: ['us-regf@2021-11-30'], jurisdictions: ['US'] });
const at = (reading: string): string => wallInstant('America/New_York', reading);
const tz = (...zones: string[]) => ({ locations: zones.map((zone) => ({ source: 'x', tz: zone })) });
const time = ['US-REGF-TIME-8-21'];
const asked = ['US-REGF-TIME-INCONVENIENT'];
const afternoons = {
  inconvenient: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as ('Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri')[], from: '15:00', to: '17:00' }],
};
const consented = { emailConsent: { at: at('2026-01-05 10:00'), to: mail } };

/** Times the person asked for, and replies within them. */
export const usRegfAskedTime = [
  ny(
    'a time the person called inconvenient',
    { at: '2026-04-08 15:00', facts: afternoons },
    { is: 'DEFER', until: '2026-04-08 17:00', by: asked },
  ),
  ny(
    'the minute before the inconvenient time, the call must end with it',
    { at: '2026-04-08 14:59', facts: afternoons },
    { is: 'ALLOW', stop: '2026-04-08 15:00' },
  ),
  ny(
    'the end of the inconvenient time is open again',
    { at: '2026-04-08 17:00', facts: afternoons },
    { is: 'ALLOW', stop: '2026-04-08 21:00' },
  ),
  ny('on Saturday the weekday request does not hold', { at: '2026-04-11 15:30', facts: afternoons }, { is: 'ALLOW' }),
  ny(
    'a request through a date still holds on it',
    { at: '2026-04-08 10:00', facts: { inconvenient: [{ from: '09:00', to: '12:00', throughDate: '2026-04-08' }] } },
    { is: 'DEFER', until: '2026-04-08 12:00', by: asked },
  ),
  ny(
    'a request through a date is over the day after',
    { at: '2026-04-09 10:00', facts: { inconvenient: [{ from: '09:00', to: '12:00', throughDate: '2026-04-08' }] } },
    { is: 'ALLOW' },
  ),
  ny(
    'night shift: an inconvenient time across midnight',
    { at: '2026-04-08 08:30', facts: { inconvenient: [{ from: '20:00', to: '12:00' }] } },
    { is: 'DEFER', until: '2026-04-08 12:00', by: asked },
  ),
  ny(
    'across midnight, the last day’s block ends the next morning',
    { at: '2026-04-09 08:30', facts: { inconvenient: [{ from: '20:00', to: '12:00', throughDate: '2026-04-08' }] } },
    { is: 'DEFER', until: '2026-04-09 12:00', by: asked },
  ),
  ny(
    'a whole weekend is inconvenient',
    { at: '2026-04-11 10:00', facts: { inconvenient: [{ days: ['Sat', 'Sun'], from: '00:00', to: '24:00' }] } },
    { is: 'DEFER', until: '2026-04-13 08:00', by: asked },
  ),
  ny(
    'every hour is inconvenient: waiting does not help',
    { at: '2026-04-08 10:00', facts: { inconvenient: [{ from: '00:00', to: '24:00' }] } },
    { is: 'BLOCK', by: asked },
  ),
  ny(
    'an inconvenient time holds in every candidate zone',
    { at: '2026-04-08 17:30', facts: afternoons, consumer: tz('America/New_York', 'America/Chicago') },
    { is: 'DEFER', until: '2026-04-08 18:00', by: asked },
  ),
  ny(
    'one reply to an e-mail sent in the inconvenient time',
    {
      at: '2026-04-08 15:45',
      channel: 'email',
      purpose: 'reply',
      facts: { ...afternoons, ...consented },
      history: [{ at: '2026-04-08 15:30', type: 'email', direction: 'inbound' }],
    },
    { is: 'ALLOW' },
  ),
  ny(
    'a second reply must wait',
    {
      at: '2026-04-08 15:50',
      channel: 'email',
      purpose: 'reply',
      facts: { ...afternoons, ...consented },
      history: [
        { at: '2026-04-08 15:30', type: 'email', direction: 'inbound' },
        { at: '2026-04-08 15:45', type: 'email', purpose: 'reply' },
      ],
    },
    { is: 'DEFER', until: '2026-04-08 17:00', by: asked },
  ),
  ny(
    'two questions, two replies',
    {
      at: '2026-04-08 15:50',
      channel: 'email',
      purpose: 'reply',
      facts: { ...afternoons, ...consented },
      history: [
        { at: '2026-04-08 15:20', type: 'email', direction: 'inbound' },
        { at: '2026-04-08 15:30', type: 'email', direction: 'inbound' },
        { at: '2026-04-08 15:45', type: 'email', purpose: 'reply' },
      ],
    },
    { is: 'ALLOW' },
  ),
  ny(
    'a reply by another medium must wait',
    {
      at: '2026-04-08 15:45',
      purpose: 'reply',
      facts: afternoons,
      history: [{ at: '2026-04-08 15:30', type: 'email', direction: 'inbound' }],
    },
    { is: 'DEFER', until: '2026-04-08 17:00', by: asked },
  ),
  ny(
    'a reply in the next day’s block must wait',
    {
      at: '2026-04-09 15:10',
      channel: 'email',
      purpose: 'reply',
      facts: { ...afternoons, ...consented },
      history: [{ at: '2026-04-08 15:30', type: 'email', direction: 'inbound' }],
    },
    { is: 'DEFER', until: '2026-04-09 17:00', by: asked },
  ),
  ny(
    'a question sent before the block does not open it',
    {
      at: '2026-04-08 15:10',
      channel: 'email',
      purpose: 'reply',
      facts: { ...afternoons, ...consented },
      history: [{ at: '2026-04-08 14:50', type: 'email', direction: 'inbound' }],
    },
    { is: 'DEFER', until: '2026-04-08 17:00', by: asked },
  ),
  ny(
    'collecting is not replying',
    {
      at: '2026-04-08 15:45',
      channel: 'email',
      facts: { ...afternoons, ...consented },
      history: [{ at: '2026-04-08 15:30', type: 'email', direction: 'inbound' }],
    },
    { is: 'DEFER', by: asked },
  ),
  ny(
    'a reply does not open the night',
    {
      at: '2026-04-08 22:10',
      channel: 'email',
      purpose: 'reply',
      facts: consented,
      history: [{ at: '2026-04-08 22:00', type: 'email', direction: 'inbound' }],
    },
    { is: 'DEFER', until: '2026-04-09 08:00', by: time },
  ),
];
