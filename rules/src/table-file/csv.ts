import { CsvReader } from '../portfolio/csv.ts';
import type { Table } from '../ruleset/table-format.ts';
import { faultAt, type ReadFile, type WrittenFile } from './fault.ts';
import { readGrid, type TableDefaults } from './read-grid.ts';
import { writeGrid } from './write-grid.ts';

/** Longest CSV read, in characters. */
const mostChars = 5_000_000;

/** Cells that a spreadsheet would take for a formula are led by an apostrophe. */
const formula = /^['=+@\t\r]|^-(?!$|\d+(?:\.\d+)?$)/;

/** Reads a decision table from CSV. @source RFC 4180 */
export function readCsvTable(text: string, defaults: TableDefaults): ReadFile {
  if (text.length > mostChars)
    return { ok: false, faults: [faultAt('(file)', `longer than ${mostChars} characters`, `超过 ${mostChars} 个字符`)] };
  const grid: string[][] = [];
  const reader = new CsvReader((cells) => grid.push(cells.map((cell) => (cell.startsWith("'") ? cell.slice(1) : cell))));
  reader.push(text);
  reader.end();
  return readGrid(grid, defaults);
}

/** Writes a decision table as CSV that `readCsvTable` reads back to the same table; marked as UTF-8, so that Excel shows Chinese. */
export function writeCsvTable(table: Table): WrittenFile<string> {
  const grid = writeGrid(table);
  if (!grid.ok) return grid;
  return { ok: true, file: `\uFEFF${grid.file.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')}` };
}

function cellText(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n\uFEFF]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
