import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { canonicalJson, contentHash } from './content-hash.ts';
import { hashOf } from './kind.ts';

/** @source RFC 8785 §3.2.2 and §3.2.3, the examples printed there */
test('writes numbers, texts and key order as RFC 8785 prints them', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(Object.keys(JSON.parse(canonicalJson(keys)))).toHaveLength(7);
  expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

test('writes any JSON value as the reference implementation does', () => {
  const key = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('1', '10', '9', '01', '__proto__', 'toString', ''));
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(key, tie('json'), { maxKeys: 6 }),
    ),
  }));
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(value as Json)).toBe(canonicalize(value));
    }),
    { numRuns: 1000 },
  );
  expect(() => canonicalJson([Number.NaN])).toThrow('NaN');
});

test('key order and spacing do not change the hash; a value does', () => {
  expect(contentHash({ b: [true, null, 'é'], a: 1 })).toBe('9488dd13ca33d3291f5a91a1833dfa164811755ffba538c2b340780f8c31a0cb');
  expect(contentHash({ a: 1, b: [true, null, 'e'] })).not.toBe(contentHash({ b: [true, null, 'é'], a: 1 }));
});

test('half a surrogate pair has no hash', () => {
  expect(() => contentHash({ name: '\ud800' })).toThrow('surrogate');
  expect(contentHash({ name: '\\ud800 as text' })).toHaveLength(64);
});

test('moving a box on the canvas does not change what is signed', () => {
  const drawing = { format: 'dunwell.strategy/1', id: 's', nodes: { a: { kind: 'end' } }, layout: { a: { x: 0, y: 0 } } };
  expect(hashOf('strategy', { ...drawing, layout: { a: { x: 9, y: 9 } } })).toBe(hashOf('strategy', drawing));
  expect(hashOf('strategy', { ...drawing, id: 't' })).not.toBe(hashOf('strategy', drawing));
  expect(hashOf('ruleset', { layout: 1 })).not.toBe(hashOf('ruleset', { layout: 2 }));
});
