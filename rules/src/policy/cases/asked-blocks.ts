import { guardTable } from './guard-case.ts';

const zone = 'America/New_York';
const table = (pack: string, ...places: string[]) => guardTable({ zone, packs: [pack], jurisdictions: places });
const conc = table('uk-conc', 'GB');
const allow = { is: 'ALLOW' } as const;
const night = { inconvenient: [{ from: '22:00', to: '06:00' }] };
const overlapping = {
  inconvenient: [
    { from: '15:00', to: '17:00' },
    { from: '16:00', to: '18:00' },
  ],
};
const asked = (reading: string, more: object = {}) => [{ at: reading, type: 'sms' as const, direction: 'inbound' as const, ...more }];

/** Inconvenient times that meet midnight or each other, and replies within them. */
export const askedBlocks = [
  conc(
    'a reply within one night, across midnight',
    { at: '2026-10-21 00:30', channel: 'sms', purpose: 'reply', facts: night, history: asked('2026-10-20 23:00') },
    allow,
  ),
  conc(
    'a question of last night does not open this one',
    { at: '2026-10-21 22:30', channel: 'sms', purpose: 'reply', facts: night, history: asked('2026-10-21 05:00') },
    { is: 'DEFER', until: '2026-10-22 06:00' },
  ),
  conc('the night ends at six sharp', { at: '2026-10-21 05:59', facts: night }, { is: 'DEFER', until: '2026-10-21 06:00' }),
  conc(
    'asked within one of two blocks',
    { at: '2026-10-20 16:30', channel: 'sms', purpose: 'reply', facts: overlapping, history: asked('2026-10-20 15:30') },
    { is: 'DEFER', until: '2026-10-20 18:00' },
  ),
  conc(
    'asked within both',
    { at: '2026-10-20 16:45', channel: 'sms', purpose: 'reply', facts: overlapping, history: asked('2026-10-20 16:30') },
    allow,
  ),
  conc(
    'an answer to an older question uses up the newer',
    {
      at: '2026-10-20 16:45',
      channel: 'sms',
      purpose: 'reply',
      facts: { inconvenient: [{ from: '16:00', to: '18:00' }] },
      history: [...asked('2026-10-20 09:00'), ...asked('2026-10-20 16:30'), { at: '2026-10-20 16:40', type: 'sms' }],
    },
    { is: 'DEFER', until: '2026-10-20 18:00' },
  ),
  conc(
    'an opt-out confirmation is no answer',
    {
      at: '2026-10-20 16:45',
      channel: 'sms',
      purpose: 'reply',
      facts: { inconvenient: [{ from: '16:00', to: '18:00' }] },
      history: [...asked('2026-10-20 16:30'), { at: '2026-10-20 16:31', type: 'sms', purpose: 'optout_confirmation' }],
    },
    allow,
  ),
  conc(
    'an answer to the spouse uses up nothing',
    {
      at: '2026-10-20 16:45',
      channel: 'sms',
      purpose: 'reply',
      facts: { inconvenient: [{ from: '16:00', to: '18:00' }] },
      history: [...asked('2026-10-20 16:30'), { at: '2026-10-20 16:31', type: 'sms', personId: 'S1' }],
    },
    allow,
  ),
  conc(
    'asked at the first minute of the block',
    {
      at: '2026-10-20 16:45',
      channel: 'sms',
      purpose: 'reply',
      facts: { inconvenient: [{ from: '16:00', to: '18:00' }] },
      history: asked('2026-10-20 16:00'),
    },
    allow,
  ),
  conc(
    'from a time to the same time is a whole day',
    { at: '2026-10-20 12:00', facts: { inconvenient: [{ days: ['Tue'], from: '09:00', to: '09:00' }] } },
    { is: 'DEFER', until: '2026-10-21 09:00' },
  ),
  conc(
    'a block that ends at midnight ends there',
    { at: '2026-10-20 23:00', facts: { inconvenient: [{ from: '22:00', to: '00:00' }] } },
    { is: 'DEFER', until: '2026-10-21 00:00' },
  ),
  conc(
    'an answer given before the question does not answer it',
    {
      at: '2026-10-20 16:45',
      channel: 'sms',
      purpose: 'reply',
      facts: { inconvenient: [{ from: '16:00', to: '18:00' }] },
      history: [...asked('2026-10-20 09:00'), { at: '2026-10-20 09:10', type: 'sms' }, ...asked('2026-10-20 16:30')],
    },
    allow,
  ),
];
