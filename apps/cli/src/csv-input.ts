import { CsvReader } from '@dunwell/rules/portfolio';
import { BadInput } from './bad-input.ts';

export type CsvRow = Readonly<Record<string, string>>;

/** Rows of a CSV with a header line, one at a time. @throws BadInput naming the line when a row has the wrong number of cells. */
export async function* csvRows(lines: AsyncIterable<string>, name: string): AsyncGenerator<{ where: string; row: CsvRow }> {
  let header: readonly string[] | undefined;
  let ready: string[][] = [];
  const reader = new CsvReader((cells) => ready.push(cells));
  let number = 0;
  const take = function* (): Generator<{ where: string; row: CsvRow }> {
    const rows = ready;
    ready = [];
    for (const cells of rows) {
      const where = `${name}:${number}`;
      if (!header) header = checkedHeader(cells, where);
      else yield { where, row: rowOf(header, cells, where) };
    }
  };
  for await (const line of lines) {
    number++;
    reader.push(`${line}\n`);
    yield* take();
  }
  reader.end();
  yield* take();
  if (!header) throw new BadInput(`${name}: is empty; a header line is needed`);
}

function checkedHeader(cells: readonly string[], where: string): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  const twice = names.find((cell, i) => names.indexOf(cell) !== i);
  if (twice !== undefined) throw new BadInput(`${where}: column ${JSON.stringify(twice)} appears twice`);
  return names;
}

function rowOf(header: readonly string[], cells: readonly string[], where: string): CsvRow {
  if (cells.length !== header.length) throw new BadInput(`${where}: ${cells.length} cells where the header has ${header.length}`);
  return Object.fromEntries(header.map((name, i) => [name, cells[i]!]));
}

/** A whole CSV file in memory. @throws BadInput */
export async function csvFile(lines: AsyncIterable<string>, name: string): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const { row } of csvRows(lines, name)) rows.push(row);
  return rows;
}

/** @throws BadInput naming every column the file lacks. */
export function needColumns(row: CsvRow | undefined, columns: readonly string[], name: string): void {
  const missing = row ? columns.filter((column) => !Object.hasOwn(row, column)) : [];
  if (missing.length > 0) throw new BadInput(...missing.map((column) => `${name}: no column ${JSON.stringify(column)}`));
}
