import { strToU8, zipSync } from 'fflate';
import type { Table } from '../ruleset/table-format.ts';
import { escapeXml } from '../xml.ts';
import type { WrittenFile } from './fault.ts';
import { cellName } from './read-grid.ts';
import { writeGrid } from './write-grid.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook with one sheet. @source ECMA-376 Part 1 §18, Part 2 §9 */
const frame: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="table" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** The same table gives the same bytes: every part bears one date. */
const partDate = new Date(2000, 0, 1);

/** Writes a decision table as an XLSX file that `readXlsxTable` reads back to the same table. */
export function writeXlsxTable(table: Table): WrittenFile<Uint8Array> {
  const grid = writeGrid(table);
  if (!grid.ok) return grid;
  const rows = grid.file.map((cells, row) => {
    const written = cells.map((text, column) => (text === '' ? '' : cell(cellName(row, column), text)));
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const sheet = `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const parts = { ...frame, 'xl/worksheets/sheet1.xml': sheet };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(head + text)]));
  return { ok: true, file: zipSync(files, { mtime: partDate }) };
}

/** Numbers and truth values stay what they are, everything else is text. */
function cell(at: string, text: string): string {
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text) && String(Number(text)) === text) return `<c r="${at}"><v>${text}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))}</t></is></c>`;
}
