import type { HouseKeys } from '../house-keys/index.ts';

export interface Reject {
  readonly line: number;
  readonly reasons: readonly string[];
  /** The record as it stood in the file. */
  readonly text: string;
}

/** What an import did, counted in rows of the file. */
export interface ImportCounts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** `refused`: nothing was taken in, because the file as a whole cannot be read. */
export type ImportResult =
  | ({ readonly type: 'imported'; readonly importId: string; readonly rejectsFile: string | null } & ImportCounts)
  | { readonly type: 'refused'; readonly issues: readonly string[] };

export interface ImportSource {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly mapping?: Readonly<Record<string, string>>;
  /** Reference of the creditor of rows that name none. */
  readonly creditor?: string;
  /** Where rejected rows go; without it they are only counted. */
  readonly rejectsPath?: string;
  /** Told of rejected rows as they are found; the import waits for it. */
  readonly onRejects?: (rejects: readonly Reject[]) => Promise<void>;
  readonly fileName?: string;
  readonly startedBy?: string;
  /** To recognise who refused contact before they were erased; needed as soon as any such refusal is kept. */
  readonly keys?: HouseKeys;
  readonly onProgress?: (counts: ImportCounts) => void;
}

const causes: Readonly<Record<string, string>> = {
  '53100': 'the disk of the database is full',
  '53200': 'the database is out of memory',
  '53300': 'the database takes no more connections',
  '57P01': 'the database was shut down',
  '57P02': 'the database was shut down',
  '57P03': 'the database is starting up',
  '25006': 'the database is read-only',
  '42P01': 'the database has not been migrated',
  ECONNREFUSED: 'the database is not reachable',
  ECONNRESET: 'the connection to the database was lost',
  EPIPE: 'the connection to the database was lost',
  ENOSPC: 'the disk is full',
};

/** The database or disk failed in the middle. Batches already counted are in; the same file again goes on from there. */
export class ImportFailed extends Error {
  readonly counts: ImportCounts;

  constructor(counts: ImportCounts, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const what = causes[code] ?? (cause instanceof Error ? cause.message : String(cause));
    const done = counts.created + counts.updated + counts.unchanged;
    super(`${what}; ${done} rows are known to be in; run the same file again to go on`, { cause });
    this.name = 'ImportFailed';
    this.counts = counts;
  }
}
