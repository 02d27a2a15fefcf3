import { type PortfolioRow, portfolioColumns } from './columns.ts';

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Header line of a portfolio file. */
export const csvHeader: string = portfolioColumns.join(',');

/** One row as a line of CSV, without line end. @source RFC 4180 */
export const csvLine = (row: PortfolioRow): string => portfolioColumns.map((column) => cell(row[column])).join(',');

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
    for (const char of piece) {
      if (this.isQuoted) this.inQuotes(char);
      else if (char === '"') this.quote();
      else if (char === ',') this.closeCell();
      else if (char === '\n') this.closeRow();
      else if (char !== '\r' && char !== '\uFEFF') {
        this.text += char;
        this.wasQuote = false;
      }
    }
  }

  end(): void {
    if (this.text || this.cells.length) this.closeRow();
  }

  private inQuotes(char: string): void {
    if (char !== '"') this.text += char;
    else {
      this.isQuoted = false;
      this.wasQuote = true;
    }
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
