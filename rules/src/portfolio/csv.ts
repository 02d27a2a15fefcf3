import { type PortfolioRow, portfolioColumns } from './columns.ts';

/** Text as a cell of CSV. @source RFC 4180 */
export const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Header line of a portfolio file. */
export const csvHeader: string = portfolioColumns.join(',');

/** One row as a line of CSV, without line end. @source RFC 4180 */
export const csvLine = (row: PortfolioRow): string => portfolioColumns.map((column) => csvCell(row[column])).join(',');

const [quoteCode, commaCode, lineEndCode, returnCode, byteOrderCode] = [0x22, 0x2c, 0x0a, 0x0d, 0xfeff];

/** Outside quotes these are not text; carriage returns and the byte order mark are dropped. */
const isMark = (code: number): boolean =>
  code === commaCode || code === quoteCode || code === lineEndCode || code === returnCode || code === byteOrderCode;

/**
 * Cells of CSV text that arrives in pieces: call `push` with each piece and once more with `end`.
 * A cell may hold line breaks and doubled quotes. @source RFC 4180
 */
export class CsvReader {
  private readonly onRow: (cells: string[]) => void;
  private cells: string[] = [];
  private text = '';
  private isQuoted = false;
  private wasQuote = false;

  constructor(onRow: (cells: string[]) => void) {
    this.onRow = onRow;
  }

  push(piece: string): void {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (this.isQuoted ? code !== quoteCode : !isMark(code)) continue;
      this.add(piece, from, at);
      from = at + 1;
      this.mark(code);
    }
    this.add(piece, from, piece.length);
  }

  end(): void {
    if (this.text || this.cells.length) this.closeRow();
  }

  /** Text between two marks. */
  private add(piece: string, from: number, to: number): void {
    if (to === from) return;
    this.text += piece.slice(from, to);
    if (!this.isQuoted) this.wasQuote = false;
  }

  private mark(code: number): void {
    if (this.isQuoted) {
      this.isQuoted = false;
      this.wasQuote = true;
    } else if (code === quoteCode) this.quote();
    else if (code === commaCode) this.closeCell();
    else if (code === lineEndCode) this.closeRow();
  }

  /** A quote right after a closing quote stands for one quote. */
  private quote(): void {
    if (this.wasQuote) this.text += '"';
    this.isQuoted = true;
    this.wasQuote = false;
  }

  private closeCell(): void {
    this.cells.push(this.text);
    this.text = '';
    this.wasQuote = false;
  }

  private closeRow(): void {
    this.closeCell();
    const row = this.cells;
    this.cells = [];
    if (row.length > 1 || row[0] !== '') this.onRow(row);
  }
}
