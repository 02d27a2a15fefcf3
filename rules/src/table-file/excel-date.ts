import { dateOfDay, dayNumber } from '../time.ts';
import { childrenOf, type XmlElement } from '../xml.ts';

/** Number formats that show a day. @source ECMA-376 Part 1 §18.8.30 (numFmt), built-in formats */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Which cell styles show their number as a date. */
export function dateStyles(styles: XmlElement | undefined): ReadonlySet<string> {
  if (!styles) return new Set();
  const custom = new Set(
    childrenOf(styles, 'numFmts')
      .flatMap((list) => childrenOf(list, 'numFmt'))
      .filter(({ attributes }) => showsDay(attributes.formatCode ?? ''))
      .map(({ attributes }) => Number(attributes.numFmtId)),
  );
  const formats = childrenOf(styles, 'cellXfs').flatMap((list) => childrenOf(list, 'xf'));
  return new Set(
    formats.flatMap(({ attributes }, i) => {
      const id = Number(attributes.numFmtId ?? 0);
      return builtIn.has(id) || custom.has(id) ? [String(i)] : [];
    }),
  );
}

/** Quoted words, escaped characters and colours in brackets are no date letters. */
const showsDay = (code: string): boolean => /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

/**
 * The day a spreadsheet counts as so many; `undefined` for a time of day or a day before 1 March 1900, where the count is off
 * by a day that never was.
 *
 * @source ECMA-376 Part 1 §18.17.4.1 (1900 and 1904 date systems)
 */
export function excelDay(count: number, is1904: boolean): string | undefined {
  if (!Number.isInteger(count) || count > 2_958_465 || count < (is1904 ? 0 : 61)) return undefined;
  return dateOfDay(dayNumber(is1904 ? '1904-01-01' : '1899-12-30') + count);
}
