import { expect, test } from 'vitest';
import type { Cell } from '../ruleset/table-format.ts';
import { readUnary, writeUnary } from './unary.ts';

test.each<[string, Cell]>([
  ['-', null],
  ['', null],
  ['"card"', 'card'],
  ['"card","loan"', ['card', 'loan']],
  ['"a, b", "say \\"hi\\""', ['a, b', 'say "hi"']],
  ['-5, 3.5', [-5, 3.5]],
  ['true', true],
  ['date("2026-11-22")', '2026-11-22'],
  ['not("card","loan")', { not: ['card', 'loan'] }],
  ['not( 3 )', { not: 3 }],
  ['>= 5', { atLeast: 5 }],
  ['<date("2026-01-01")', { below: '2026-01-01' }],
  ['[5..30)', { atLeast: 5, below: 30 }],
  [']5..30[', { above: 5, below: 30 }],
  ['(-1.5 .. 2]', { above: -1.5, atMost: 2 }],
  ['null', { missing: true }],
  ['not(null)', { missing: false }],
  ['list contains(?, "vip")', { contains: 'vip' }],
  ['not(list contains(?, "vip"))', { lacks: 'vip' }],
])('%s is read, and written again it means the same', (text, cell) => {
  expect(readUnary(text)).toEqual(cell);
  expect(readUnary(writeUnary(cell)!)).toEqual(cell);
});

test.each([
  'card',
  '< 5, > 10',
  'not(< 5)',
  '>= "a"',
  '> true',
  '["a".."b"]',
  '[1..x]',
  'date("2026-02-30")',
  'date and time("2026-01-01T00:00:00")',
  '? > 5',
  'x + 1',
  'if a then b else c',
  '12345678901234567891',
  '1e999',
  '"open',
  '1,',
  ',1',
  '= 5',
  'not(not(1))',
  'function(x) x',
])('%s is outside of what a cell can say', (text) => {
  expect(readUnary(text)).toBeUndefined();
});
