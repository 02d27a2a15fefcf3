import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smsParts } from './sms-parts.ts';

test.each([
  ['a'.repeat(160), 0, 1],
  ['a'.repeat(161), 0, 2],
  ['€'.repeat(80), 0, 1],
  ['€'.repeat(81), 0, 2],
  ['还'.repeat(70), 8, 1],
  ['还'.repeat(71), 8, 2],
  ['', 0, 1],
])('%.6s… is cut as phones expect', (text, dataCoding, count) => {
  const cut = smsParts(text);
  expect([cut.dataCoding, cut.parts.length]).toEqual([dataCoding, count]);
});

test('no character is lost or torn, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const { parts } = smsParts(text);
      expect(parts.join('')).toBe(text);
      for (const part of parts) expect(new TextDecoder().decode(new TextEncoder().encode(part))).toBe(part);
    }),
  );
});
