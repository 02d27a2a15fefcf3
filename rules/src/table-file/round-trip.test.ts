import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRuleset, type Table } from '../ruleset/index.ts';
import { anyTable } from './any-table.fixture.ts';
import { readCsvTable, readDmn, readXlsxTable, writeCsvTable, writeDmn, writeXlsxTable } from './index.ts';

const defaults = { id: 'elsewhere' };
const written = <File>(made: { ok: true; file: File } | { ok: false; faults: readonly unknown[] }): File => {
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.file;
};
const every = anyTable(['first', 'unique', 'priority', 'collect']);

test('a table written as CSV is read back the same', () => {
  fc.assert(
    fc.property(every, (table) => {
      expect(readCsvTable(written(writeCsvTable(table)), defaults)).toEqual({ ok: true, table });
    }),
  );
});

test('a table written as XLSX is read back the same', () => {
  fc.assert(
    fc.property(every, (table) => {
      expect(readXlsxTable(written(writeXlsxTable(table)), defaults)).toEqual({ ok: true, table });
    }),
  );
});

test('a table written as DMN is read back the same', () => {
  fc.assert(
    fc.property(anyTable(['first', 'unique', 'collect']), (table) => {
      expect(readDmn(written(writeDmn(table)))).toEqual({ ok: true, table });
    }),
  );
});

test('a table ranked by row is written to DMN in the order its rows are tried, and decides the same', () => {
  const table: Table = {
    format: 'dunwell.table/1',
    id: 'ranked',
    name: 'Ranked',
    hitPolicy: 'priority',
    inputs: [{ fact: 'daysPastDue' }],
    rows: [
      { when: [{ atLeast: 5 }], outcome: 'sms', priority: 1 },
      { when: [{ atLeast: 30 }], outcome: 'call', priority: 9 },
      { when: [null], outcome: 'wait' },
    ],
  };
  const read = readDmn(written(writeDmn(table)));
  const decide = (document: Table, daysPastDue: number) => {
    const compiled = compileRuleset(document as never);
    return compiled.ok ? compiled.evaluator.evaluate({ daysPastDue }).outcome : compiled;
  };
  for (const days of [0, 5, 29, 30, 99]) expect(decide((read as { table: Table }).table, days)).toBe(decide(table, days));
  expect(read).toMatchObject({ table: { hitPolicy: 'first', rows: [{ outcome: 'call' }, { outcome: 'sms' }, { outcome: 'wait' }] } });
});

test('what another format has no words for is refused by its place', () => {
  const table = {
    format: 'dunwell.table/1',
    id: '1 st',
    name: 'x\u0001',
    hitPolicy: 'first',
    inputs: [{ fact: 'my fact', path: '$.a[0]' }],
    rows: [{ when: [{ atLeast: 1, above: 0 }], outcome: 'a', params: { outcome: 1 } }],
  } as unknown as Table;
  const places = (made: ReturnType<typeof writeDmn>) => (made.ok ? [] : made.faults.map(({ at }) => at));
  expect(places(writeDmn(table))).toEqual(['id', 'params', 'inputs[0].fact', 'inputs[0].path', 'name', 'rows[0].when[0]']);
  const csv = writeCsvTable(table);
  expect(csv.ok ? [] : csv.faults.map(({ at }) => at)).toEqual(['B3', 'C1']);
});
