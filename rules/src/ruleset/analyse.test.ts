import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { checkRuleset } from './check.ts';
import { compileRuleset } from './compile.ts';

const table = (rows: Json[], more: object = {}): Json =>
  ({ format: 'dunwell.table/1', id: 't', name: 't', inputs: [{ fact: 'daysPastDue' }, { fact: 'product' }], rows, ...more }) as Json;
const row = (outcome: string, ...when: Json[]): Json => ({ when, outcome });
const found = (document: Json) =>
  checkRuleset(document).map(({ code, severity, at, witness }) => ({ code, severity, at, ...(witness ? { witness } : {}) }));

test('a table that answers every case once has no findings', () => {
  expect(
    found(table([row('wait', { atMost: 30 }, null), row('call', { atLeast: 31 }, 'card'), row('sms', { atLeast: 31 }, { not: 'card' })])),
  ).toEqual([]);
});

test('a case that no row answers is shown', () => {
  expect(
    found(table([row('wait', { atMost: 30 }, null), row('call', { above: 31 }, ['card', 'instalment', 'ecommerce', 'insurance'])])),
  ).toEqual([{ code: 'gap', severity: 'error', at: 'rows', witness: { daysPastDue: 31, product: 'card' } }]);
});

test('days are whole: between "at most 30" and "at least 31" lies nothing; between two ratios something does', () => {
  const rows = [row('a', { atMost: 30 }, null), row('b', { atLeast: 31 }, null)];
  expect(found(table(rows))).toEqual([]);
  expect(found(table(rows, { inputs: [{ fact: 'ratio' }, { fact: 'product' }] }))).toEqual([
    { code: 'gap', severity: 'error', at: 'rows', witness: { ratio: 30.5 } },
  ]);
});

test('a row behind broader ones is shadowed, also by several together', () => {
  const rows = [
    row('a', { below: 10 }, null),
    row('b', { atLeast: 10 }, ['card', 'instalment']),
    row('c', null, 'card'),
    row('d', null, null),
  ];
  expect(checkRuleset(table(rows)).map(({ code, at, message }) => [code, at, message.en])).toEqual([
    ['shadowed', 'rows[2]', 'never comes first: rows[0], rows[1] already take all its cases'],
    ['unreachableOutcome', 'rows[2]', 'outcome "c" can never come out'],
    ['overlap', 'rows[0]', 'also holds where rows[3] holds, with another result (a / d); rows[0] comes first'],
    ['overlap', 'rows[1]', 'also holds where rows[3] holds, with another result (b / d); rows[1] comes first'],
  ]);
});

test('a cell that no value can meet is a contradiction', () => {
  expect(found(table([row('a', { atLeast: 30, below: 10 }, null), row('a', null, null)]))[0]).toEqual({
    code: 'contradiction',
    severity: 'error',
    at: 'rows[0]',
  });
});

test('priorities decide which row comes first, and rows keep their own numbers', () => {
  const rows = [row('low', { above: 5 }, null), { ...(row('high', null, null) as object), priority: 9 } as Json];
  expect(found(table(rows, { hitPolicy: 'priority' })).map(({ code, at }) => `${code} ${at}`)).toEqual([
    'shadowed rows[0]',
    'unreachableOutcome rows[0]',
  ]);
});

test('lists are judged entry by entry', () => {
  const rows = [row('stop', { contains: 'legal' }), row('care', { contains: 'hardship' }), row('go', { lacks: 'hardship' })];
  expect(found(table(rows, { inputs: [{ fact: 'flags' }] })).filter(({ code }) => code !== 'overlap')).toEqual([]);
  expect(found(table(rows.slice(0, 2), { inputs: [{ fact: 'flags' }] })).filter(({ code }) => code === 'gap')).toEqual([
    { code: 'gap', severity: 'error', at: 'rows', witness: { flags: [] } },
  ]);
});

const cell = fc.constantFrom<Json>(
  null,
  null,
  1,
  [1, 2],
  { not: 1 },
  { not: [1, 3] },
  { atLeast: 2 },
  { above: 1, atMost: 3 },
  { below: 2 },
  { atLeast: 2, below: 3 },
);
const flag = fc.constantFrom<Json>(null, true, false);
const word = fc.constantFrom<Json>(null, 'x', ['x', 'y'], { not: 'y' });
const rows = fc.array(fc.tuple(cell, flag, word, fc.constantFrom('a', 'b', 'c')), { minLength: 1, maxLength: 6 });
const inputs = [{ fact: 'n' }, { fact: 'f' }, { fact: 'w' }];

/** Every kind of case there is for these cells. */
const everyCase = [0, 1, 1.5, 2, 2.5, 3, 4].flatMap((n) => [true, false].flatMap((f) => ['x', 'y', 'z'].map((w) => ({ n, f, w }))));

test('findings agree with trying every case, and witnesses show what they claim', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const document = table(
        list.map(([n, f, w, outcome], i) => ({ name: String(i), when: [n, f, w], outcome }) as Json),
        { inputs },
      );
      const compiled = compileRuleset(document);
      if (!compiled.ok) throw new Error('does not compile');
      const { evaluator } = compiled;
      const issues = checkRuleset(document);
      const winners = new Set(everyCase.map((facts) => evaluator.evaluate(facts).ruleName));
      const idle = issues.filter(({ code }) => code === 'shadowed' || code === 'contradiction').map(({ at }) => at);
      expect(idle.sort()).toEqual(list.flatMap((_, i) => (winners.has(String(i)) ? [] : [`rows[${i}]`])).sort());
      expect(issues.some(({ code }) => code === 'gap')).toBe(winners.has(null));
      for (const { code, witness } of issues) if (code === 'gap') expect(evaluator.evaluate(witness!).outcome).toBeNull();
      for (const { code, witness, at } of issues) {
        if (code !== 'overlap' || !witness) continue;
        const holding = evaluator.trace(witness).filter(({ result }) => result);
        expect(holding.length).toBeGreaterThan(1);
        expect(holding.map(({ name }) => `rows[${String(name)}]`)).toContain(at);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('under "unique" two rows that fit one case keep the table from running, and both are named, whatever their results', () => {
  const rows = [
    row('call', { atLeast: 5 }, 'card'),
    row('call', { below: 10 }, ['card', 'instalment']),
    row('sms', { below: 5 }, 'insurance'),
  ];
  const compiled = compileRuleset(table(rows, { hitPolicy: 'unique' }));
  expect(compiled).toMatchObject({
    ok: false,
    issues: [{ code: 'notUnique', severity: 'error', at: 'rows[0]', witness: { daysPastDue: 5, product: 'card' } }],
  });
  expect(compiled.ok ? '' : compiled.issues[0]!.message.en).toBe(
    'rows[0] and rows[1] both fit such a case: under "unique" no two rows may',
  );
  expect(compileRuleset(table(rows.slice(1), { hitPolicy: 'unique' })).ok).toBe(true);
});

test('a table is taken as unique exactly when no case fits two of its rows', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.record({ atLeast: fc.integer({ min: 0, max: 8 }) }),
    fc.record({ below: fc.integer({ min: 0, max: 8 }) }),
    fc.integer({ min: 0, max: 8 }),
  );
  const product = fc.constantFrom<Json[]>(null, 'card', 'instalment', { not: 'card' });
  const rows = fc.array(fc.tuple(cell, product), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, (cells) => {
      const made = cells.map((when, i) => row(`r${i}`, ...(when as Json[])));
      const fitting = compileRuleset(table(made, { hitPolicy: 'collect' }));
      if (!fitting.ok) throw new Error('does not compile');
      const cases = Array.from({ length: 12 }, (_, daysPastDue) =>
        ['card', 'instalment', 'ecommerce', 'insurance'].map((of) => ({ daysPastDue: daysPastDue - 1, product: of })),
      ).flat();
      const isUnique = cases.every((facts) => fitting.evaluator.events(facts).length <= 1);
      expect(compileRuleset(table(made, { hitPolicy: 'unique' })).ok).toBe(isUnique);
    }),
  );
});
