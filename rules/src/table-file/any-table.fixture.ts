import fc from 'fast-check';
import type { Cell, Table } from '../ruleset/index.ts';

const text = fc.oneof(
  fc.constantFrom(
    'card',
    'a, b',
    'say "hi"',
    '=SUM(A1)',
    '-',
    "'x",
    ' two  words ',
    '_x0041_',
    '逾期',
    '<&>',
    'line\nbreak\ttab\rend',
    '2026-01-31',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
);
/** Texts that stand in a file as they are, without quotes. */
const rawText = fc.oneof(text, fc.string({ minLength: 1, maxLength: 12 })).filter((each) => /^[\t\n\r\x20-\uD7FF]*$/.test(each));
const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
const value = fc.oneof(text, number, fc.boolean());
const list = fc.array(value, { minLength: 2, maxLength: 4 });
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`);
const bound = fc.oneof(number, day);

/** Every kind of cell; lists of one entry are left out, for they are read back as the entry itself. */
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  value,
  list,
  fc.record({ not: fc.oneof(value, list) }),
  fc.record({ contains: value }),
  fc.record({ lacks: value }),
  fc.record({ missing: fc.boolean() }),
  fc.constantFrom('atLeast', 'above', 'atMost', 'below').chain((key) => bound.map((each) => ({ [key]: each }))),
  fc
    .tuple(fc.constantFrom('atLeast', 'above'), bound, fc.constantFrom('atMost', 'below'), bound)
    .map(([from, low, to, high]) => ({ [from]: low, [to]: high })),
);

const name = fc.constantFrom('daysPastDue', 'product', '余额', 'flags', 'x1');
const input = fc.record({ fact: name, path: fc.constantFrom('$.reach.call', '$.a'), label: rawText }, { requiredKeys: ['fact'] });
const json = fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }).map((each) => JSON.parse(JSON.stringify(each)));
const params = fc.dictionary(
  rawText.filter((key) => key !== 'outcome' && key !== '__proto__'),
  json,
  { minKeys: 1, maxKeys: 3 },
);
const fact = fc.record(
  { name, type: fc.constantFrom('number', 'string'), values: fc.array(text, { maxLength: 2 }) },
  { requiredKeys: ['name', 'type'] },
);

/** Any table that every file format can hold. */
export const anyTable = (policies: readonly Table['hitPolicy'][]): fc.Arbitrary<Table> =>
  fc.array(input, { minLength: 1, maxLength: 4 }).chain((inputs) => {
    const when = fc.array(anyCell, { minLength: inputs.length, maxLength: inputs.length });
    const row = fc.record({ name: rawText, when, outcome: rawText, params }, { requiredKeys: ['when', 'outcome'] });
    return fc.record(
      {
        format: fc.constant('dunwell.table/1' as const),
        id: fc.constantFrom('t', 'due-day_1'),
        name: rawText,
        hitPolicy: fc.constantFrom(...policies),
        facts: fc.array(fact, { minLength: 1, maxLength: 3 }),
        inputs: fc.constant(inputs),
        rows: fc.array(row, { minLength: 1, maxLength: 5 }),
      },
      { requiredKeys: ['format', 'id', 'name', 'hitPolicy', 'inputs', 'rows'] },
    ) as unknown as fc.Arbitrary<Table>;
  });
