/** One record of a CSV file with the line it starts on, or the reason it is not one. */
export interface CsvRecord {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
  readonly fault?: string;
}

/** A record longer than this is damage, not data; so is a quotation mark not closed within so many lines. */
const maxRecordChars = 65_536;
const maxQuotedLines = 100;

/**
 * Splits CSV text that arrives in pieces into records, line by line, so that one damaged line costs one line: a
 * quotation mark never closed does not swallow the rest of the file. @source RFC 4180
 */
export class CsvRecords {
  private readonly delimiter: string;
  private rest = '';
  private line = 1;
  private isSkipping = false;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  push(text: string): CsvRecord[] {
    return this.take(this.rest + text, false);
  }

  end(): CsvRecord[] {
    return this.take(this.rest, true);
  }

  private take(text: string, isLast: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let from = 0;
    while (from < text.length) {
      const next = this.recordFrom(text, from, isLast);
      if (!next) break;
      if (next.record) records.push(next.record);
      this.line += next.lines;
      from = next.end;
    }
    this.rest = text.slice(from);
    return records;
  }

  private recordFrom(text: string, from: number, isLast: boolean): { record?: CsvRecord; lines: number; end: number } | undefined {
    const newline = text.indexOf('\n', from);
    if (newline < 0 && !isLast) return this.tooLong(text, from);
    const end = newline < 0 ? text.length : newline + 1;
    if (this.isSkipping) {
      this.isSkipping = false;
      return { lines: 1, end };
    }
    const line = lineText(text, from, end);
    if (line === '') return { lines: 1, end };
    if (line.length > maxRecordChars) return { record: this.fault(line, 'the line is longer than 65536 characters'), lines: 1, end };
    if (!line.includes('"')) return { record: { line: this.line, text: line, cells: line.split(this.delimiter) }, lines: 1, end };
    return this.quotedFrom(text, from, isLast);
  }

  /** A line that never ends would be kept in memory for ever: it is reported once and skipped to its end. */
  private tooLong(text: string, from: number): { record?: CsvRecord; lines: number; end: number } | undefined {
    if (text.length - from <= maxRecordChars) return undefined;
    const record = this.isSkipping ? undefined : this.fault(text.slice(from, from + 200), 'the line is longer than 65536 characters');
    this.isSkipping = true;
    return { ...(record && { record }), lines: 0, end: text.length };
  }

  private quotedFrom(text: string, from: number, isLast: boolean): { record: CsvRecord; lines: number; end: number } | undefined {
    let end = from;
    for (let lines = 1; lines <= maxQuotedLines && end - from <= maxRecordChars; lines++) {
      const newline = text.indexOf('\n', end);
      if (newline < 0 && !isLast) return undefined;
      end = newline < 0 ? text.length : newline + 1;
      const record = lineText(text, from, end);
      if (hasClosedQuotes(record)) {
        const cells = splitQuoted(record, this.delimiter);
        if (cells) return { record: { line: this.line, text: record, cells }, lines, end };
        break;
      }
      if (end >= text.length && isLast) break;
    }
    const firstEnd = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from) + 1;
    return {
      record: this.fault(lineText(text, from, firstEnd), 'a quotation mark is out of place or never closed'),
      lines: 1,
      end: firstEnd,
    };
  }

  private fault(text: string, fault: string): CsvRecord {
    return { line: this.line, text, cells: [], fault };
  }
}

function lineText(text: string, from: number, end: number): string {
  let to = end;
  if (to > from && text[to - 1] === '\n') to--;
  if (to > from && text[to - 1] === '\r') to--;
  return text.slice(from, to);
}

function hasClosedQuotes(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 0;
}

function splitQuoted(text: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  let at = 0;
  while (true) {
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      const after = close + 1;
      if (close < 0 || (after < text.length && text[after] !== delimiter)) return undefined;
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      if (after >= text.length) return cells;
      at = after + 1;
    } else {
      const next = text.indexOf(delimiter, at);
      const cell = next < 0 ? text.slice(at) : text.slice(at, next);
      if (cell.includes('"')) return undefined;
      cells.push(cell);
      if (next < 0) return cells;
      at = next + 1;
    }
  }
}

/** The delimiter a header line was written with: comma, semicolon or tab, whichever it holds most of. */
export function delimiterOf(headerLine: string): string {
  const count = (delimiter: string): number => headerLine.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
