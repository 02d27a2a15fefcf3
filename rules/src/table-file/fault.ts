import type { Words } from '../lang.ts';
import type { Table } from '../ruleset/table-format.ts';

/** One thing in a file that cannot be taken over, and where: `B3`, `rule 2, input daysPastDue`, `name`. */
export interface FileFault {
  readonly at: string;
  readonly message: Words;
}

/** A table read from a file of another kind, or everything that speaks against it at once. */
export type ReadFile = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly faults: readonly FileFault[] };

/** A file written from a table, or what the other format cannot say. */
export type WrittenFile<File> = { readonly ok: true; readonly file: File } | { readonly ok: false; readonly faults: readonly FileFault[] };

export const faultAt = (at: string, en: string, zh: string): FileFault => ({ at, message: { en, zh } });

/** Keeps the faults found while something is read or written. */
export type Report = (at: string, en: string, zh: string) => void;
