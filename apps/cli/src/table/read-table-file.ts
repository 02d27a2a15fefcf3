import { basename, extname } from 'node:path';
import type { Table } from '@dunwell/rules/ruleset';
import { readTable } from '@dunwell/rules/ruleset';
import { type FileFault, type ReadFile, readCsvTable, readDmn, readXlsxTable, type TableDefaults } from '@dunwell/rules/table-file';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { readJson } from '../json-input.ts';

/** Kinds of file a decision table can be kept in. */
export const tableFiles = ['json', 'csv', 'xlsx', 'dmn'] as const;

/** What a file does not say of itself. */
export interface TableFlags {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly hitPolicy?: Table['hitPolicy'] | undefined;
  /** Which sheet of a spreadsheet, which decision of a DMN file. */
  readonly part?: string | undefined;
}

/** A decision table from a file of any kind, told apart by its ending. @throws BadInput with every fault, by its cell. */
export async function readTableFile(io: Io, path: string, flags: TableFlags = {}): Promise<Table> {
  const { id = basename(path, extname(path)), name, hitPolicy, part } = flags;
  const defaults: TableDefaults = { id, name, hitPolicy };
  const read = await readAs(io, path, { defaults, part });
  if (!read.ok) throw refusedFile(path, read.faults);
  return { ...read.table, ...(flags.id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
}

async function readAs(io: Io, path: string, { defaults, part }: { defaults: TableDefaults; part: string | undefined }): Promise<ReadFile> {
  switch (endingOf(path)) {
    case 'csv':
      return readCsvTable(await io.readText(path), defaults);
    case 'xlsx':
      return readXlsxTable(await io.readBytes(path), defaults, part);
    case 'dmn':
      return readDmn(await io.readText(path), part);
    case 'json': {
      const read = readTable((await readJson(io, path)) as never);
      return read.ok ? read : { ok: false, faults: read.issues };
    }
  }
}

/** @throws BadInput when the ending says nothing we know. */
export function endingOf(path: string): (typeof tableFiles)[number] {
  const ending = extname(path).slice(1).toLowerCase();
  const found = tableFiles.find((each) => each === ending || (each === 'dmn' && ending === 'xml'));
  if (!found) throw new BadInput(`${path}: the name must end with one of ${tableFiles.map((each) => `.${each}`).join(', ')}`);
  return found;
}

export const refusedFile = (path: string, faults: readonly FileFault[]): BadInput =>
  new BadInput(...faults.map(({ at, message }) => `${path}: ${at || '(whole)'}: ${message.en}`));
