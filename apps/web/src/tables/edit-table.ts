import type { Cell, Table, TableRow } from '@dunwell/rules/ruleset';

export type RowChange = { readonly [Key in keyof TableRow]?: TableRow[Key] | undefined };

type Input = Table['inputs'][number];

const replaced = <Value>(all: readonly Value[], at: number, value: Value): Value[] => all.map((each, i) => (i === at ? value : each));

/** `undefined` takes a part of the row away. */
export function changeRow(table: Table, row: number, change: RowChange): Table {
  const parts = Object.entries({ ...table.rows[row]!, ...change }).filter(([, part]) => part !== undefined);
  return { ...table, rows: replaced(table.rows, row, Object.fromEntries(parts) as TableRow) };
}

export const changeCell = (table: Table, row: number, at: { readonly column: number; readonly cell: Cell }): Table =>
  changeRow(table, row, { when: replaced(table.rows[row]!.when, at.column, at.cell) });

/** A row that asks nothing, after that row; its result is the one above it, to be changed. */
export function addRow(table: Table, after: number, when?: readonly Cell[]): Table {
  const outcome = table.rows[after]?.outcome ?? table.rows.at(-1)?.outcome ?? 'otherwise';
  const row: TableRow = { when: when ? [...when] : table.inputs.map(() => null), outcome };
  return { ...table, rows: table.rows.toSpliced(after + 1, 0, row) };
}

export const copyRow = (table: Table, row: number): Table => ({
  ...table,
  rows: table.rows.toSpliced(row + 1, 0, structuredClone(table.rows[row]!)),
});

/** The last row stays: a table has at least one. */
export const removeRow = (table: Table, row: number): Table =>
  table.rows.length > 1 ? { ...table, rows: table.rows.toSpliced(row, 1) } : table;

export function moveRow(table: Table, row: number, by: -1 | 1): Table {
  const to = row + by;
  if (to < 0 || to >= table.rows.length) return table;
  return { ...table, rows: table.rows.toSpliced(row, 1).toSpliced(to, 0, table.rows[row]!) };
}

/** A column that asks nothing yet. */
export const addInput = (table: Table, input: Input): Table => ({
  ...table,
  inputs: [...table.inputs, input],
  rows: table.rows.map((row) => ({ ...row, when: [...row.when, null] })),
});

/** The last column stays: a table asks at least one fact. */
export const removeInput = (table: Table, column: number): Table =>
  table.inputs.length > 1
    ? {
        ...table,
        inputs: table.inputs.toSpliced(column, 1),
        rows: table.rows.map((row) => ({ ...row, when: row.when.toSpliced(column, 1) })),
      }
    : table;

/** The cells a case fits exactly: what a found gap becomes as a row. */
export const cellsFor = (table: Table, facts: Readonly<Record<string, unknown>>): Cell[] =>
  table.inputs.map(({ fact, path }): Cell => {
    const value = path === undefined ? facts[fact] : undefined;
    if (value === null) return { missing: true };
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  });
