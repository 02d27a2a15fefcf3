import { childrenOf, readXml, within, type XmlElement } from '../xml.ts';
import { dateStyles } from './excel-date.ts';
import { type FileFault, faultAt } from './fault.ts';
import { unzipParts } from './zip.ts';

/** One sheet of a spreadsheet file with what its cells refer to. @source ECMA-376 Part 1 §18 (SpreadsheetML) */
export interface Workbook {
  readonly sheet: XmlElement;
  readonly strings: readonly string[];
  /** Styles that show a number as a date. */
  readonly dates: ReadonlySet<string>;
  readonly is1904: boolean;
}

type Failed = { readonly faults: readonly FileFault[] };

const failed = (en: string, zh: string, at = '(file)'): Failed => ({ faults: [faultAt(at, en, zh)] });

/** Opens the sheet of that name, or the only one there is. */
export function openWorkbook(bytes: Uint8Array, sheetName?: string): Workbook | Failed {
  const zip = unzipParts(bytes);
  if (!zip.ok) return failed(`is not an XLSX file that can be read: ${zip.fault}`, `无法读取 XLSX 文件：${zip.fault}`);
  const parts = new Map<string, XmlElement>();
  for (const [name, text] of zip.parts) {
    const xml = readXml(text);
    if (!xml.ok) return failed(`${name} is not XML that can be read: ${xml.fault}`, `无法读取 ${name}：${xml.fault}`);
    parts.set(name, xml.root);
  }
  const book = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  if (!book || !relations) return failed('is not an XLSX file: it has no workbook', '不是 XLSX 文件：缺少工作簿');
  const sheets = within(book, 'sheet').map(({ attributes }) => attributes);
  const chosen = sheetName === undefined ? sheets : sheets.filter(({ name }) => name === sheetName);
  if (chosen.length !== 1) {
    const names = sheets.map(({ name }) => name).join(', ');
    return failed(`name one of its sheets: ${names}`, `请指定其中一个工作表：${names}`, 'sheet');
  }
  const target = childrenOf(relations, 'Relationship').find(({ attributes }) => attributes.Id === chosen[0]!.id)?.attributes.Target ?? '';
  const sheet = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  if (!sheet) return failed(`sheet ${chosen[0]!.name} is not there`, `工作表 ${chosen[0]!.name} 不存在`);
  const strings = parts.get('xl/sharedStrings.xml');
  return {
    sheet,
    strings: strings ? childrenOf(strings, 'si').map(richText) : [],
    dates: dateStyles(parts.get('xl/styles.xml')),
    is1904: within(book, 'workbookPr').some(({ attributes }) => /^(?:1|true)$/.test(attributes.date1904 ?? '')),
  };
}

/** Text in pieces of different looks; how it is spoken (`rPh`) left out. */
export const richText = (element: XmlElement): string =>
  element.children
    .filter(({ name }) => name === 't' || name === 'r')
    .map((child) => (child.name === 't' ? unescaped(child.text) : richText(child)))
    .join('');

/** @source ECMA-376 Part 1 §22.9.2.19 (ST_Xstring): `_xHHHH_` stands for a character XML cannot hold */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
