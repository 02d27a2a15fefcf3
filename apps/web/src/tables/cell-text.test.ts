import type { Cell } from '@dunwell/rules/ruleset';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from './cell-text.ts';
import { readCell } from './read-cell.ts';

test.each<[string, 'number' | 'string' | 'boolean' | 'date' | 'strings', Cell]>([
  ['', 'number', null],
  ['–', 'string', null],
  ['30', 'number', 30],
  ['30', 'string', '30'],
  ['true', 'boolean', true],
  ['A, B', 'string', ['A', 'B']],
  ['"A, B"', 'string', 'A, B'],
  ['not(A, B)', 'string', { not: ['A', 'B'] }],
  ['>= 5', 'number', { atLeast: 5 }],
  ['≥5 <30', 'number', { atLeast: 5, below: 30 }],
  ['[5..30)', 'number', { atLeast: 5, below: 30 }],
  ['(2026-01-01..2026-02-01]', 'date', { above: '2026-01-01', atMost: '2026-02-01' }],
  ['has vip', 'strings', { contains: 'vip' }],
  ['lacks vip', 'strings', { lacks: 'vip' }],
  ['unknown', 'number', { missing: true }],
  ['known', 'date', { missing: false }],
])('%s of a %s is read as it is meant', (typed, type, cell) => {
  expect(readCell(typed, type)).toEqual({ ok: true, cell });
});

test.each([
  ['many', 'number', 'number'],
  ['yes', 'boolean', 'boolean'],
  ['2026-13-01', 'date', 'date'],
  ['[30..5]', 'number', 'range'],
  ['> A', 'string', 'comparison'],
  ['>= 5 >= 6', 'number', 'comparison'],
  ['A,,B', 'string', 'list'],
  ['"A', 'string', 'list'],
] as const)('%s of a %s is refused: %s', (typed, type, fault) => {
  expect(readCell(typed, type)).toEqual({ ok: false, fault });
});

const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100),
);
const date = fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom('A', '自己', 'a b', '–', 'not', 'has x', '"', '5', '>=', '..'),
);

const cellsOf = <Value extends string | number | boolean>(value: fc.Arbitrary<Value>, isOrdered: boolean): fc.Arbitrary<Cell> => {
  const some = fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 4 }));
  const range = fc.tuple(value, value).map(([a, b]) => (a <= b ? [a, b] : [b, a])) as fc.Arbitrary<[never, never]>;
  const ranges = [
    range.map(([low, high]) => ({ atLeast: low, below: high })),
    range.map(([low, high]) => ({ above: low, atMost: high })),
    range.map(([low]) => ({ above: low })),
    range.map(([low, high]) => ({ atLeast: low, above: low, below: high })),
  ];
  return fc.oneof(
    fc.constant(null),
    some as fc.Arbitrary<Cell>,
    some.map((not) => ({ not })) as fc.Arbitrary<Cell>,
    fc.boolean().map((missing) => ({ missing })),
    ...(isOrdered ? ranges : []),
  );
};

test.each([
  ['number', cellsOf(number, true)],
  ['date', cellsOf(date, true)],
  ['string', cellsOf(word, false)],
  ['boolean', cellsOf(fc.boolean(), false)],
  ['strings', word.map((contains): Cell => ({ contains }))],
] as const)('whatever a cell of a %s says, writing it down and reading it back gives the same', (type, cells) => {
  fc.assert(
    fc.property(cells, (cell) => {
      expect(readCell(textOf(cell), type)).toEqual({ ok: true, cell });
    }),
    { numRuns: 500 },
  );
});
