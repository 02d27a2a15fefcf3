import { type Currency, isCurrency, isDate, type LocalDate, parseAmountMinor } from '@dunwell/rules';
import type { CsvRecord } from './csv-records.ts';
import type { Header } from './header.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

/** Reads one record cell by cell and gathers every reason it cannot be taken in. */
export class RowReader {
  readonly reasons: string[] = [];
  private readonly header: Header;
  private readonly cells: readonly string[];

  constructor(header: Header, { cells, text, fault }: CsvRecord) {
    this.header = header;
    this.cells = cells;
    if (fault) this.reasons.push(fault);
    else if (cells.length !== header.width) this.reasons.push(`has ${cells.length} cells where the header has ${header.width}`);
    if (text.includes('\u0000')) this.reasons.push('holds a NUL byte');
    else if (control.test(text)) this.reasons.push('holds a control character');
    if (text.includes('\uFFFD')) this.reasons.push('holds bytes that are not text in the encoding of the file');
  }

  /** False when the record as such is damaged and reading its cells would only add noise. */
  get isWhole(): boolean {
    return this.reasons.length === 0;
  }

  cell(name: string): string {
    const at = this.header.position.get(name);
    return at === undefined ? '' : (this.cells[at] ?? '').trim();
  }

  numbered(name: string): string[] {
    return (this.header.numbered.get(name) ?? []).map((at) => (this.cells[at] ?? '').trim()).filter((text) => text !== '');
  }

  text(name: string, max: number, isRequired = true): string {
    const text = this.cell(name);
    if (text === '' && isRequired) this.reasons.push(`${name} is empty`);
    if (text.length > max) this.reasons.push(`${name} is longer than ${max} characters`);
    return text;
  }

  currency(name: string): Currency | undefined {
    const code = this.text(name, 3).toUpperCase();
    if (isCurrency(code)) return code;
    if (code !== '' && code.length <= 3) this.reasons.push(`${name}: ${code} is not a currency Dunwell accepts`);
    return undefined;
  }

  /** Minor units; an empty cell is `undefined`. */
  amount(name: string, currency: Currency | undefined, mayBeNegative = false): number | undefined {
    const text = this.cell(name);
    if (text === '' || !currency) return undefined;
    const minor = parseAmountMinor(text, currency);
    if (minor === undefined) this.reasons.push(`${name}: ${short(text)} is not an amount in ${currency}`);
    else if (minor < 0 && !mayBeNegative) this.reasons.push(`${name}: ${short(text)} is negative`);
    else if (Math.abs(minor) > 1e14) this.reasons.push(`${name}: ${short(text)} is larger than Dunwell accepts`);
    return minor;
  }

  /** `YYYY-MM-DD` or `YYYY/MM/DD` between 1950 and 2100; an empty cell is `null`. */
  date(name: string): LocalDate | null {
    const text = this.cell(name);
    if (text === '') return null;
    const date = text.replaceAll('/', '-');
    if (isDate(date) && date >= '1950-01-01' && date <= '2100-12-31') return date;
    this.reasons.push(`${name}: ${short(text)} is not a date YYYY-MM-DD that exists, from 1950 to 2100`);
    return null;
  }

  wholeNumber(name: string, min: number, max: number): number | undefined {
    const text = this.cell(name);
    if (text === '') return undefined;
    const value = Number(text);
    if (/^-?\d{1,9}$/.test(text) && value >= min && value <= max) return value;
    this.reasons.push(`${name}: ${short(text)} is not a whole number from ${min} to ${max}`);
    return undefined;
  }

  /** One of the words; an empty cell is the usual one, or a reason when there is none. */
  oneOf<Word extends string>(name: string, words: readonly Word[], usual?: Word): Word | undefined {
    const text = this.cell(name);
    if (text === '' && usual !== undefined) return usual;
    const found = words.find((word) => word === text);
    if (found === undefined) this.reasons.push(text === '' ? `${name} is empty` : `${name}: ${short(text)} is none of ${words.join(', ')}`);
    return found;
  }

  /** Cells of columns we do not know, numbers as numbers. */
  custom(): Record<string, string | number> {
    const facts: Record<string, string | number> = {};
    for (const { name, position } of this.header.custom) {
      const text = (this.cells[position] ?? '').trim();
      if (text.length > 1000) this.reasons.push(`${name} is longer than 1000 characters`);
      else if (text !== '') facts[name] = /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/.test(text) ? Number(text) : text;
    }
    return facts;
  }
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
