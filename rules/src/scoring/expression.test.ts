import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExpression } from './expression.ts';
import type { Row, Value } from './expression-value.ts';

const work = (text: string, row: Row = {}): Value => {
  const read = readExpression(text);
  if (!read.ok) throw new Error(`${read.at}: ${read.message}`);
  return read.expression.evaluate(row);
};

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['-2 - -3', 1],
  ['8 / 2 / 2', 2],
  ['max(1, a, 3) - min(2, a)', 3],
  ['a >= 5', 1],
  ["product == 'card' and a > 4", 1],
  ["product != 'card' or not a < 6", 0],
  ['abs(-3)', 3],
  ['1e3 + 0.5 * 2', 1001],
  ['`days past due` / 10', 4],
])('%s', (text, value) => {
  expect(work(text, { a: 5, product: 'card', 'days past due': '40' })).toBe(value);
});

test.each(['a + missing_column', 'a / 0', "a + 'card'", 'missing_column > 3', 'max(a, missing_column)'])('%s is unknown', (text) => {
  expect(work(text, { a: 5 })).toBeNull();
});

test('what is unknown can be asked for, and one true side settles an or', () => {
  expect(work('missing(b)', { a: 1 })).toBe(1);
  expect(work('missing(a)', { a: 1 })).toBe(0);
  expect(work('a == 1 or b == 1', { a: 1 })).toBe(1);
  expect(work('a == 1 and b == 1', { a: 1 })).toBeNull();
});

test.each([
  ['a +', 3, 'a number or column is expected, found the end'],
  ['(a', 2, 'expected ), found the end'],
  ['a ; b', 2, '"; b" is not understood'],
  ['constructor(a)', 0, 'unknown function constructor; known are max, min, abs, missing'],
  ['abs(a, b)', 0, 'abs takes at most 1 values'],
  ['a b', 2, 'expected the end, found b'],
  ["a 'the end'", 2, 'expected the end, found the end'],
])('%s is refused at character %d', (text, at, message) => {
  expect(readExpression(text)).toEqual({ ok: false, at, message });
});

test('deep and long expressions are refused, not run', () => {
  expect(readExpression(`${'('.repeat(200)}1${')'.repeat(200)}`)).toMatchObject({ ok: false, message: 'nested deeper than 50' });
  expect(readExpression('-'.repeat(900))).toMatchObject({ ok: false });
  expect(readExpression('1+'.repeat(600))).toMatchObject({ ok: false });
});

test('any text at all is either read or refused with a place', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const read = readExpression(text);
      if (read.ok) read.expression.evaluate({});
      else expect(read.at).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('the columns an expression reads are known before it runs', () => {
  const read = readExpression('a / max(b, a) + (c > 1)');
  expect(read.ok && read.expression.columns).toEqual(['a', 'b', 'c']);
});
