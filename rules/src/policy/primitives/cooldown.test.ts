import { describe, expect, test } from 'vitest';
import { judged, law } from '../cases/one-law.ts';
import { packById } from '../library.ts';
import type { PastContact } from '../request.ts';

const otherMediumWaits = law([
  {
    primitive: 'COOLDOWN',
    params: {
      trigger: { types: ['call', 'ringless_voicemail', 'sms', 'email'], outcome: 'attempted' },
      scope: 'person',
      rest: { dates: 2 },
      channel: 'other',
    },
  },
]);
const waits = 'DEFER 2026-10-21 00:00';

describe('where only another medium has to wait', () => {
  test.each<[PastContact['type'], 'call' | 'sms' | 'email', string]>([
    ['call', 'call', 'ALLOW'],
    ['call', 'sms', waits],
    ['ringless_voicemail', 'call', 'ALLOW'],
    ['ringless_voicemail', 'sms', waits],
    ['sms', 'call', waits],
    ['sms', 'sms', 'ALLOW'],
    ['sms', 'email', waits],
  ])('after %s, %s', (type, channel, expected) => {
    expect(judged([otherMediumWaits], { at: '2026-10-20 12:00', channel, history: [{ at: '2026-10-19 12:00', type }] })).toBe(expected);
  });
});

describe('after a conversation at a number that is not the person’s', () => {
  const row = { at: '2026-10-20 12:00', history: [{ at: '2026-10-18 12:00', outcome: 'conversation', to: '+12125550199' }] };
  const packs = [packById('us-regf')!];
  test('calls need not rest', () => {
    expect(judged(packs, { ...row, facts: { wrongNumbers: [{ to: '+12125550199' }] } })).toBe('ALLOW');
  });
  test('they must while nobody knows that, or while another number is the wrong one', () => {
    expect(judged(packs, row)).toBe('DEFER 2026-10-25 08:00');
    expect(judged(packs, { ...row, facts: { wrongNumbers: [{ to: '+12125550177' }] } })).toBe('DEFER 2026-10-25 08:00');
  });
});
