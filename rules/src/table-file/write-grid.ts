import type { Json } from '../json.ts';
import type { Cell, Table } from '../ruleset/table-format.ts';
import { type FileFault, faultAt, type WrittenFile } from './fault.ts';
import { type Heading, writeHeading } from './heading.ts';
import { cellName, type Grid } from './read-grid.ts';
import { writeUnary } from './unary.ts';
import { cannotHold, isWritable } from './writable.ts';

/** A table as a sheet: what `readGrid` reads back to the same table. */
export function writeGrid(table: Table): WrittenFile<Grid> {
  const faults: FileFault[] = [];
  const head = [['table', table.id, table.name, table.hitPolicy], ...(table.facts ?? []).map(factLine)];
  const headings = headingsOf(table);
  const rows = table.rows.map((row, r) => {
    let input = 0;
    return headings.map((heading, column) => {
      if (heading.holds !== 'input') return outputOf(row, heading);
      return writeCell(row.when[input++]!, cellName(head.length + 1 + r, column), faults);
    });
  });
  const grid = [...head, headings.map(writeHeading), ...rows];
  grid.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (!isWritable(text)) faults.push(faultAt(cellName(row, column), ...cannotHold));
    });
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, file: grid };
}

/** The text of a cell, or the fault that FEEL has none for it. */
export function writeCell(cell: Cell, at: string, faults: FileFault[]): string {
  const text = writeUnary(cell);
  if (text === undefined)
    faults.push(faultAt(at, 'two lower or two upper bounds: keep the narrower one', '同一方向有两个界限：请保留较严的一个'));
  return text ?? '';
}

/** Names of parameters in the order in which the rows first use them. */
export const paramNames = ({ rows }: Table): readonly string[] => [...new Set(rows.flatMap(({ params = {} }) => Object.keys(params)))];

function headingsOf(table: Table): readonly Heading[] {
  return [
    { holds: 'name' },
    ...(table.rows.some(({ priority }) => priority !== undefined) ? [{ holds: 'priority' } as const] : []),
    ...table.inputs.map((input) => ({ holds: 'input', input }) as const),
    { holds: 'outcome' },
    ...paramNames(table).map((name) => ({ holds: 'param', name }) as const),
  ];
}

function factLine({ name, type, ...more }: NonNullable<Table['facts']>[number]): string[] {
  return ['fact', name, type, ...(Object.keys(more).length > 0 ? [JSON.stringify(more)] : [])];
}

function outputOf(row: Table['rows'][number], heading: Heading): string {
  if (heading.holds === 'param') return paramText(row, heading.name);
  if (heading.holds === 'priority') return row.priority === undefined ? '' : String(row.priority);
  return heading.holds === 'name' ? (row.name ?? '') : row.outcome;
}

/** The value a row gives a parameter; empty when it gives none. */
export const paramText = ({ params = {} }: Table['rows'][number], name: string): string =>
  Object.hasOwn(params, name) ? writeValue(params[name]!) : '';

export const writeValue = (value: Json): string =>
  JSON.stringify(value).replace(/[\uFFFE\uFFFF]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
