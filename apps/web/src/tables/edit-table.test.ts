import { Table } from '@dunwell/rules/ruleset';
import { expect, test } from 'vitest';
import { addInput, addRow, cellsFor, changeCell, moveRow, removeInput, removeRow } from './edit-table.ts';
import { createTableEditor, typingInto } from './table-store.ts';
import { tryTable } from './try-table.ts';

const table = Table.parse({
  format: 'dunwell.table/1',
  id: 't',
  name: 'T',
  inputs: [{ fact: 'daysPastDue' }, { fact: 'riskGrade' }],
  rows: [
    { when: [{ atMost: 30 }, null], outcome: 'early' },
    { when: [{ above: 30 }, ['D', 'E']], outcome: 'risky' },
    { when: [{ above: 30 }, null], outcome: 'late' },
  ],
});

test('a new column asks nothing of any row, and taking it away gives the table back', () => {
  const wider = addInput(table, { fact: 'hasPhone' });
  expect(wider.rows.map(({ when }) => when.length)).toEqual([3, 3, 3]);
  expect(removeInput(wider, 2)).toEqual(table);
});

test('the last row and the last column stay', () => {
  const small = removeInput(removeRow(removeRow(table, 0), 0), 0);
  expect(removeInput(small, 0)).toBe(small);
  expect(removeRow(small, 0)).toBe(small);
});

test('a row moves up and down, and no further than the ends', () => {
  expect(moveRow(table, 1, -1).rows.map(({ outcome }) => outcome)).toEqual(['risky', 'early', 'late']);
  expect(moveRow(table, 2, 1)).toBe(table);
});

test('a gap becomes a row that takes exactly the case that shows it', () => {
  expect(addRow(table, 2, cellsFor(table, { daysPastDue: 31, riskGrade: null })).rows[3]).toMatchObject({ when: [31, { missing: true }] });
});

test('a case is tried cell by cell, and the hit policy chooses among the rows that fit', () => {
  const tried = tryTable(table, { daysPastDue: 45, riskGrade: 'E' });
  expect(tried).toEqual({
    cells: [
      ['not', 'fits'],
      ['fits', 'fits'],
      ['fits', 'fits'],
    ],
    rows: ['not', 'fits', 'fits'],
    chosen: [1],
  });
  expect(tryTable({ ...table, hitPolicy: 'collect' }, { daysPastDue: 45, riskGrade: 'E' }).chosen).toEqual([1, 2]);
});

test('typing a word into a cell is one step of undo, typing into the next cell another', () => {
  const store = createTableEditor(table);
  const first = typingInto(store);
  for (const n of [3, 31, 312]) first((now) => changeCell(now, 0, { column: 0, cell: n }));
  typingInto(store)((now) => changeCell(now, 0, { column: 1, cell: 'A' }));
  store.temporal.getState().undo();
  expect(store.getState().table.rows[0]?.when).toEqual([312, null]);
  store.temporal.getState().undo();
  expect(store.getState().table).toEqual(table);
});
