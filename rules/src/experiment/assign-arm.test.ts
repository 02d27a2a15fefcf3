import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignArm, drawOf } from './assign-arm.ts';

/** Computed apart from this code, with another SHA-256: int(digest[:8]) >> 11, over 2^53. */
test.each([
  ['exp-1', 'consumer-1', 0.9868095998467963],
  ['exp-1', 'consumer-2', 0.3482961603190363],
  ['exp-2', 'consumer-1', 0.9858478350889689],
  ['2026-11-script-ab', 'C-000047', 0.06887581450983704],
  ['盐', '消费者-7', 0.838369846729169],
  ['', '', 0.9996105273049685],
])('%s and %s draw %d', (salt, consumer, draw) => {
  expect(drawOf(salt, consumer)).toBe(draw);
});

const arms = [
  { name: 'champion', share: 0.5 },
  { name: 'challenger', share: 0.3 },
];

test('arms lie side by side from 0 and what is left is outside the experiment', () => {
  expect(assignArm('2026-11-script-ab', 'C-000047', arms)?.name).toBe('champion');
  expect(assignArm('exp-1', 'consumer-2', arms)?.name).toBe('champion');
  expect(assignArm('盐', '消费者-7', arms)).toBeUndefined();
});

test('an arm owns its left edge and not its right one', () => {
  const draw = drawOf('exp-1', 'consumer-2');
  const cut = [
    { name: 'below', share: draw },
    { name: 'from', share: 1 - draw },
  ];
  expect(assignArm('exp-1', 'consumer-2', cut)?.name).toBe('from');
});

test('a person keeps the arm, and shares that add up to 1 leave nobody out', () => {
  const whole = [0.1, 0.2, 0.7].map((share) => ({ name: String(share), share }));
  fc.assert(
    fc.property(fc.string(), (id) => {
      const arm = assignArm('salt', id, whole);
      expect(arm).toBeDefined();
      expect(assignArm('salt', id, whole)).toBe(arm);
    }),
  );
});

test('an arm without a share gets nobody', () => {
  for (let i = 0; i < 200; i++)
    expect(
      assignArm('s', `c${i}`, [
        { name: 'a', share: 1 },
        { name: 'none', share: 0 },
      ])?.name,
    ).toBe('a');
});

test('ten thousand consumers spread as the shares say', () => {
  const count = Array.from({ length: 10_000 }, (_, i) => assignArm('spread', `C-${i}`, arms)?.name).filter(
    (name) => name === 'champion',
  ).length;
  expect(count).toBeGreaterThan(4_800);
  expect(count).toBeLessThan(5_200);
});
