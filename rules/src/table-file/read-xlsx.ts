import { childrenOf, type XmlElement } from '../xml.ts';
import { excelDay } from './excel-date.ts';
import { type FileFault, faultAt, type ReadFile } from './fault.ts';
import { cellName, readGrid, type TableDefaults } from './read-grid.ts';
import { openWorkbook, richText, type Workbook } from './workbook.ts';

/** Widest and longest sheet read. */
const mostColumns = 400;
const mostRows = 6000;

/** Reads a decision table from a sheet of an XLSX file: values only, nothing that a formula or a merged cell would hide. */
export function readXlsxTable(bytes: Uint8Array, defaults: TableDefaults, sheet?: string): ReadFile {
  const book = openWorkbook(bytes, sheet);
  if ('faults' in book) return { ok: false, faults: book.faults };
  const faults: FileFault[] = [];
  for (const { attributes } of childrenOf(book.sheet, 'mergeCells').flatMap((list) => childrenOf(list, 'mergeCell')))
    faults.push(faultAt(attributes.ref ?? '', 'merged cells: take them apart', '合并单元格：请先拆分'));
  const grid: string[][] = [];
  for (const cell of childrenOf(book.sheet, 'sheetData').flatMap((data) =>
    childrenOf(data, 'row').flatMap((row) => childrenOf(row, 'c')),
  )) {
    const place = placeOf(cell.attributes.r ?? '');
    if (!place) return { ok: false, faults: [faultAt(cell.attributes.r ?? '(sheet)', ...outside)] };
    const text = textOf(cell, book, faults);
    if (text === '') continue;
    grid[place.row] ??= [];
    grid[place.row]![place.column] = text;
  }
  if (faults.length > 0) return { ok: false, faults };
  return readGrid(
    Array.from(grid, (row = []) => Array.from(row, (text = '') => text)),
    defaults,
  );
}

const outside = [
  `lies outside of the first ${mostRows} rows and ${mostColumns} columns`,
  `超出前 ${mostRows} 行、${mostColumns} 列`,
] as const;

function placeOf(ref: string): { readonly row: number; readonly column: number } | undefined {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref);
  if (!found) return undefined;
  const column = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(found[2]) - 1;
  return row >= 0 && row < mostRows && column < mostColumns && cellName(row, column) === ref ? { row, column } : undefined;
}

/** The cell as it would be typed into a CSV file. */
function textOf(cell: XmlElement, { strings, dates, is1904 }: Workbook, faults: FileFault[]): string {
  const { r: at = '', t: type = 'n', s: style = '0' } = cell.attributes;
  const value = childrenOf(cell, 'v')[0]?.text ?? '';
  const fail = (en: string, zh: string): string => {
    faults.push(faultAt(at, en, zh));
    return '';
  };
  if (childrenOf(cell, 'f').length > 0) return fail('is a formula: paste its value', '是公式：请粘贴为数值');
  if (type === 'e') return fail(`is an error (${value})`, `是错误值（${value}）`);
  if (type === 's') return strings[Number(value)] ?? fail('names a text that is not there', '引用的文本不存在');
  if (type === 'inlineStr') return childrenOf(cell, 'is').map(richText).join('');
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type !== 'n' || value === '') return value;
  if (!dates.has(style)) return String(Number(value));
  const day = excelDay(Number(value), is1904);
  return day ? `date("${day}")` : fail(`${value} shown as a date is no whole day since March 1900`, '不是 1900 年 3 月以后的整日');
}
