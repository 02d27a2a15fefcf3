import { CsvReader } from '@dunwell/rules/portfolio';
import { caseReader, type ReadCase, type RehearsedCase, shareCount, shareOf } from '@dunwell/rules/simulation';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';

/**
 * A portfolio file, checked and parted into the shares a rehearsal is made of. Rows are kept as text: a case takes a fifth
 * of the room that way, and a thread reads its share when its turn comes.
 */
export interface PartedPortfolio {
  readonly columns: readonly string[];
  readonly cases: number;
  /** By share, in the order of the file. */
  readonly shares: readonly ShareRows[];
}

/** Rows of one share: pieces of UTF-8, each a JSON list of rows of cells. */
export type ShareRows = readonly Uint8Array<ArrayBuffer>[];

/** Faults listed before reading stops: enough to see the pattern. */
const mostFaults = 20;

/** Reads the file once, a line at a time. @throws BadInput naming file, row and column of what cannot be read. */
export async function partPortfolio(io: Io, path: string): Promise<PartedPortfolio> {
  const parting = new Parting(path);
  const reader = new CsvReader((cells) => parting.take(cells));
  for await (const line of io.readLines(path)) {
    reader.push(`${line}\n`);
    if (parting.faults.length >= mostFaults) break;
  }
  reader.end();
  return parting.finish();
}

/** The cases of one share. */
export function casesOfRows(columns: readonly string[], rows: ShareRows): RehearsedCase[] {
  const read = caseReader(columns);
  const decoder = new TextDecoder();
  return rows.flatMap((piece) => (JSON.parse(decoder.decode(piece)) as string[][]).map((cells) => caseIn(read(cells))));
}

function caseIn(read: ReadCase): RehearsedCase {
  if (!read.ok) throw new Error('a row that could be read a moment ago cannot be read any more');
  return read.value;
}

class Parting {
  readonly faults: string[] = [];
  private readonly path: string;
  private readonly refs = new Set<string>();
  private readonly shares = Array.from({ length: shareCount }, () => new RowStore());
  private columns: readonly string[] = [];
  private read: ReturnType<typeof caseReader> | undefined;
  private row = 0;

  constructor(path: string) {
    this.path = path;
  }

  take(cells: string[]): void {
    this.row++;
    if (!this.read) {
      this.columns = cells.map((cell) => cell.trim());
      this.read = caseReader(this.columns);
      return;
    }
    const read = this.read(cells);
    if (!read.ok) this.faults.push(...read.faults.map((fault) => `${this.path}: row ${this.row}: ${fault}`));
    else if (this.refs.has(read.value.ref))
      this.faults.push(`${this.path}: row ${this.row}: case_ref: ${JSON.stringify(read.value.ref)} occurs twice`);
    else {
      this.refs.add(standingAlone(read.value.ref));
      this.shares[shareOf(read.value.consumerRef)]!.add(cells);
    }
  }

  finish(): PartedPortfolio {
    if (this.faults.length > 0) throw new BadInput(...this.faults.slice(0, mostFaults));
    if (this.refs.size === 0) throw new BadInput(`${this.path}: holds no cases`);
    return { columns: this.columns, cases: this.refs.size, shares: this.shares.map((share) => share.close()) };
  }
}

/** A copy that does not keep alive the text it was cut from: V8 would hold the whole file for the references alone. */
const standingAlone = (text: string): string => Buffer.from(text).toString();

/** Rows that become one piece of text. */
const rowsPerPiece = 500;

class RowStore {
  private readonly pieces: Uint8Array<ArrayBuffer>[] = [];
  private readonly encoder = new TextEncoder();
  private rows: string[][] = [];

  add(cells: string[]): void {
    this.rows.push(cells);
    if (this.rows.length === rowsPerPiece) this.writeDown();
  }

  close(): ShareRows {
    if (this.rows.length > 0) this.writeDown();
    return this.pieces;
  }

  private writeDown(): void {
    this.pieces.push(this.encoder.encode(JSON.stringify(this.rows)));
    this.rows = [];
  }
}
