import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ReadFile, readCsvTable, readDmn, readXlsxTable } from './index.ts';

const defaults = { id: 'imported' };
const faults = (read: ReadFile): string[] => (read.ok ? [] : read.faults.map(({ at, message }) => `${at}: ${message.en}`));

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A spreadsheet as Excel lays it out: shared texts, styles, a sheet. */
const workbook = (sheet: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Rules" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>if dueOn</t></si><si><r><t>out</t></r><r><t>come</t></r><rPh><t>x</t></rPh></si><si><t>call</t></si></sst>`,
        'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="[Red]yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const head = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';

test('a sheet as Excel writes it is read: shared texts, rich texts, days by their style', () => {
  const sheet = `${head}<row r="2"><c r="A2" s="1"><v>46349</v></c><c r="B2" t="s"><v>2</v></c></row><row r="4"><c r="A4" s="2"><v>61</v></c><c r="B4" t="s"><v>2</v></c></row>`;
  expect(readXlsxTable(workbook(sheet), defaults)).toMatchObject({
    ok: true,
    table: { id: 'imported', hitPolicy: 'first', inputs: [{ fact: 'dueOn' }], rows: [{ when: ['2026-11-23'] }, { when: ['1900-03-01'] }] },
  });
});

test.each([
  ['a formula', '<c r="A2"><f>1+1</f><v>2</v></c>', '', 'A2: is a formula: paste its value'],
  ['an error', '<c r="A2" t="e"><v>#REF!</v></c>', '', 'A2: is an error (#REF!)'],
  ['a time of day', '<c r="A2" s="1"><v>0.5</v></c>', '', 'A2: 0.5 shown as a date is no whole day since March 1900'],
  ['a cell without heading', '<c r="C2"><v>1</v></c>', '', 'C2: "1" stands under no heading'],
  ['a cell far away', '<c r="XFD2"><v>1</v></c>', '', 'XFD2: lies outside of the first 6000 rows and 400 columns'],
  ['merged cells', '', '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>', 'A2:A3: merged cells: take them apart'],
])('%s in a sheet is refused by its place', (_, cell, after, fault) => {
  const sheet = `${head}<row r="2">${cell}<c r="B2" t="s"><v>2</v></c></row></sheetData>${after}<sheetData>`;
  expect(faults(readXlsxTable(workbook(sheet), defaults))).toContain(fault);
});

test('a spreadsheet that unfolds without end is not unfolded', () => {
  const bomb = workbook(head, { 'xl/sharedStrings.xml': ' '.repeat(21_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(faults(readXlsxTable(bomb, defaults))).toEqual([expect.stringContaining('unfolds to more than 20000000 bytes')]);
  // One that says it is small and is not: its part ends where it said, so it is no XML any more.
  const liar = workbook(head, { 'xl/sharedStrings.xml': `<sst>${'<si><t>x</t></si>'.repeat(500_000)}</sst>` });
  const view = new DataView(liar.buffer);
  for (let i = 0; i + 46 < liar.length; i++)
    if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) > 1_000_000) view.setUint32(i + 24, 1000, true);
  expect(faults(readXlsxTable(liar, defaults))).toEqual([expect.stringMatching(/^\(file\): /)]);
  expect(faults(readXlsxTable(strToU8('no zip'), defaults))).toEqual([expect.stringContaining('is not an XLSX file')]);
  expect(faults(readXlsxTable(workbook(head), defaults, 'Other'))).toEqual(['sheet: name one of its sheets: Rules']);
});

const dmn = (table: string, root = 'xmlns="https://www.omg.org/spec/DMN/20211108/MODEL/"') =>
  `<?xml version="1.0"?><definitions ${root}><decision id="d" name="D"><decisionTable ${table}</decisionTable></decision></definitions>`;
const input = '<input><inputExpression typeRef="number"><text>reach.call</text></inputExpression></input><output/>';
const rule = (asks: string, gives = '"call"') =>
  `<rule><inputEntry><text>${asks}</text></inputEntry><outputEntry><text>${gives}</text></outputEntry></rule>`;

test('a table drawn with another tool is read: nested fact, unnamed output, UNIQUE where nothing is said', () => {
  expect(readDmn(dmn(`>${input}${rule('&lt; 3')}${rule('[3..9]', '"sms"')}`))).toEqual({
    ok: true,
    table: {
      format: 'dunwell.table/1',
      id: 'd',
      name: 'D',
      hitPolicy: 'unique',
      inputs: [{ fact: 'reach', path: '$.call' }],
      rows: [
        { when: [{ below: 3 }], outcome: 'call' },
        { when: [{ atLeast: 3, atMost: 9 }], outcome: 'sms' },
      ],
    },
  });
});

test('results ranked by DMN’s PRIORITY become priorities of rows', () => {
  const output = '<output name="o"><outputValues><text>"stop","call"</text></outputValues></output>';
  const read = readDmn(dmn(`hitPolicy="PRIORITY">${input.replace('<output/>', output)}${rule('-')}${rule('5', '"stop"')}`));
  expect(read).toMatchObject({ ok: true, table: { hitPolicy: 'priority', rows: [{ priority: 1 }, { priority: 2 }] } });
});

test.each([
  ['an expression as input', dmn(`>${input.replace('reach.call', 'a + b')}${rule('-')}`), 'input 1: "a + b" is not the name of a fact'],
  ['FEEL outside of the subset', dmn(`>${input}${rule('? * 2')}`), 'rule 1, input reach: "? * 2" is not understood'],
  ['a computed result', dmn(`>${input}${rule('-', 'x + 1')}`), 'rule 1, outcome: x + 1 is not a text in quotes'],
  ['an aggregation', dmn(`hitPolicy="COLLECT" aggregation="SUM">${input}${rule('-')}`), 'hitPolicy: COLLECT with SUM is not supported'],
  ['a hit policy we have not', dmn(`hitPolicy="ANY">${input}${rule('-')}`), 'hitPolicy: ANY is not one of'],
  ['an old DMN', dmn(`>${input}`, 'xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd"'), '(file): is not DMN 1.3, 1.4 or 1.5'],
  ['a rule with cells missing', dmn(`>${input}<rule/>`), 'rule 1: 0 input entries for 1 inputs'],
  ['entities that grow', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${dmn('>')}`, '(file): is not XML that can be read: a document type'],
  ['elements without end', `${'<a>'.repeat(70)}`, '(file): is not XML that can be read: deeper than 64 elements'],
])('%s is refused by its place', (_, text, fault) => {
  expect(faults(readDmn(text))).toContainEqual(expect.stringContaining(fault));
});

test('a plain CSV without the line that names it is read; every fault is told at once', () => {
  expect(readCsvTable('if product,outcome\n"""card""",call\n-,wait\n', { id: 'mine', hitPolicy: 'unique' })).toMatchObject({
    ok: true,
    table: { id: 'mine', hitPolicy: 'unique', rows: [{ when: ['card'], outcome: 'call' }, { when: [null] }] },
  });
  expect(faults(readCsvTable('if product,wen x,outcome\ncard,1,\n', defaults))).toEqual([
    'B1: "wen x" is no heading; allowed: row, priority, if FACT, outcome, then PARAMETER',
    expect.stringContaining('A2: "card" is not understood'),
    'B2: "1" stands under no heading',
    'C2: a row needs an outcome',
  ]);
});
