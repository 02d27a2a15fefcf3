import type { Json } from '../json.ts';
import { type Cell, readTable, type Table } from '../ruleset/index.ts';
import { type FileFault, faultAt, type ReadFile } from './fault.ts';
import { type Heading, readHeading } from './heading.ts';
import { readLiteral } from './literal.ts';
import { readUnary } from './unary.ts';

/** Rows of a sheet as texts; missing cells at the end of a row are empty. */
export type Grid = readonly (readonly string[])[];

/** What the table is called where the sheet does not say so. */
export interface TableDefaults {
  readonly id: string;
  readonly name?: string | undefined;
  readonly hitPolicy?: Table['hitPolicy'] | undefined;
}

type Row = Record<string, unknown> & { when: Cell[]; params?: Record<string, Json> };

/** The place of a cell as spreadsheets name it. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Reads a table from a sheet: what it is called, its facts, a row of headings, and a row per rule. Reports every fault at once. */
export function readGrid(grid: Grid, defaults: TableDefaults): ReadFile {
  const faults: FileFault[] = [];
  const { start, ...head } = readHead(grid, defaults, faults);
  const headings = readHeadings(grid[start] ?? [], start, faults);
  const rows = grid
    .slice(start + 1)
    .flatMap((cells, i) => (cells.every((cell) => cell.trim() === '') ? [] : [readRow(cells, { headings, row: start + 1 + i, faults })]));
  if (faults.length > 0) return { ok: false, faults };
  const inputs = headings.flatMap((heading) => (heading?.holds === 'input' ? [heading.input] : []));
  const read = readTable({ format: 'dunwell.table/1', ...head, inputs, rows } as unknown as Json);
  return read.ok ? read : { ok: false, faults: read.issues };
}

/** The lines above the headings: `table, ID, NAME, HIT POLICY` and `fact, NAME, TYPE, MORE AS JSON`. */
function readHead(grid: Grid, defaults: TableDefaults, faults: FileFault[]) {
  const { id, name = id, hitPolicy = 'first' } = defaults;
  const head: Record<string, unknown> = { id, name, hitPolicy };
  const facts: unknown[] = [];
  let start = 0;
  for (; start < grid.length; start++) {
    const [what = '', ...rest] = grid[start]!;
    if (what === 'table') Object.assign(head, { id: rest[0] || id, name: rest[1] || rest[0] || name, hitPolicy: rest[2] || hitPolicy });
    else if (what === 'fact') facts.push(readFact(rest, { at: cellName(start, 3), faults }));
    else if (grid[start]!.some((cell) => cell.trim() !== '')) break;
  }
  return { start, ...head, ...(facts.length > 0 ? { facts } : {}) };
}

function readFact([name = '', type = '', more = '']: readonly string[], { at, faults }: { at: string; faults: FileFault[] }): unknown {
  const extra = more === '' ? {} : jsonOf(more);
  if (typeof extra === 'object' && extra !== null && !Array.isArray(extra)) return { name, type, ...extra };
  faults.push(faultAt(at, 'what more is known of a fact is a JSON object', '事实的附加说明应为 JSON 对象'));
  return { name, type };
}

function readHeadings(cells: readonly string[], row: number, faults: FileFault[]): readonly (Heading | undefined)[] {
  const headings = cells.map((text, column) => {
    if (text.trim() === '') return undefined;
    const heading = readHeading(text);
    if (!heading)
      faults.push(
        faultAt(
          cellName(row, column),
          `"${text}" is no heading; allowed: row, priority, if FACT, outcome, then PARAMETER`,
          `“${text}”不是有效表头；可用：row、priority、if 事实、outcome、then 参数`,
        ),
      );
    return heading;
  });
  const keys = headings.map((heading) => heading && (heading.holds === 'param' ? `then ${heading.name}` : heading.holds));
  keys.forEach((key, column) => {
    if (key !== undefined && key !== 'input' && keys.indexOf(key) !== column)
      faults.push(faultAt(cellName(row, column), `"${key}" appears twice`, `“${key}”重复出现`));
  });
  if (!keys.includes('outcome')) faults.push(faultAt(cellName(row, 0), 'no column is called "outcome"', '缺少“outcome”列'));
  return headings;
}

interface RowPlace {
  readonly headings: readonly (Heading | undefined)[];
  readonly row: number;
  readonly faults: FileFault[];
}

function readRow(cells: readonly string[], { headings, row, faults }: RowPlace): Row {
  const made: Row = { when: [] };
  const width = Math.max(headings.length, cells.length);
  for (let column = 0; column < width; column++) {
    const text = cells[column] ?? '';
    const heading = headings[column];
    const fail = (en: string, zh: string): void => void faults.push(faultAt(cellName(row, column), en, zh));
    if (!heading) {
      if (text.trim() !== '') fail(`"${text}" stands under no heading`, `“${text}”所在列没有表头`);
    } else if (heading.holds === 'input') made.when.push(cellOf(text, fail));
    else if (text !== '') readOutput(made, heading, { text, fail });
    else if (heading.holds === 'outcome') fail('a row needs an outcome', '每行都需要结果');
  }
  return made;
}

type Fail = (en: string, zh: string) => void;

/** What a cell asks, or the fault that it asks something else. */
export function cellOf(text: string, fail: Fail): Cell {
  const cell = readUnary(text);
  if (cell !== undefined) return cell;
  fail(
    `${JSON.stringify(text)} is not understood; allowed: -, "text", 5, true, date("2026-01-31"), lists with commas, >= 5, [5..30), not(…), null, list contains(?, "text")`,
    `无法理解 ${JSON.stringify(text)}；可用：-、"文本"、5、true、date("2026-01-31")、逗号列表、>= 5、[5..30)、not(…)、null、list contains(?, "文本")`,
  );
  return null;
}

function readOutput(made: Row, heading: Heading, { text, fail }: { text: string; fail: Fail }): void {
  if (heading.holds === 'param') {
    const value = readValue(text);
    if (value === undefined) fail(`${text} is no value: texts stand in quotes`, `“${text}”不是有效值：文本须加引号`);
    else made.params = { ...made.params, [heading.name]: value };
  } else if (heading.holds === 'priority') made.priority = /^\d+$/.test(text.trim()) ? Number(text) : text;
  else if (heading.holds === 'name' || heading.holds === 'outcome') made[heading.holds] = text;
}

/** The value of a parameter: a literal, a list or an object, as FEEL and JSON both write them. */
export const readValue = (text: string): Json | undefined => readLiteral(text.trim())?.value ?? jsonOf(text);

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
