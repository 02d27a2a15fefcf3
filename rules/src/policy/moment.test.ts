import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantMs, instantText } from './moment.ts';

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

test('an instant is read exactly as the platform reads it', () => {
  const forms = fc.record({
    atMs: fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2199, 11, 31) }),
    offset: fc.integer({ min: -840, max: 840 }),
    precision: fc.constantFrom(0, 1, 2, 3),
  });
  fc.assert(
    fc.property(forms, ({ atMs, offset, precision }) => {
      const wall = new Date(atMs + offset * 60_000).toISOString();
      const cut = [16, 19, 21, 23][precision]!;
      const sign = offset < 0 ? '-' : '+';
      const zone = offset === 0 ? 'Z' : `${sign}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
      const text = wall.slice(0, cut) + zone;
      expect(instantMs(text), text).toBe(Date.parse(text));
    }),
    { numRuns: 2000 },
  );
});

test('answers write instants without a needless fraction', () => {
  expect(instantText(Date.UTC(2026, 2, 20, 12))).toBe('2026-03-20T12:00:00Z');
  expect(instantText(Date.UTC(2026, 2, 20, 12, 0, 0, 5))).toBe('2026-03-20T12:00:00.005Z');
});

test('what is finer than a millisecond is cut off', () => {
  for (const fraction of ['.9999', '.0009', '.123456789', '.57']) {
    const text = `2026-03-20T12:00:00${fraction}Z`;
    expect(instantMs(text), text).toBe(Date.parse(text));
  }
});
