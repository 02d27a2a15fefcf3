import { writeCsvTable, writeDmn, writeXlsxTable } from '@dunwell/rules/table-file';
import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { endingOf, readTableFile, refusedFile } from './read-table-file.ts';

/** `dunwell table export`: for a spreadsheet or another tool; read back, it is the same table. */
export const tableExport: Command = {
  usage: 'TABLE.json --out TABLE.csv|.xlsx|.dmn',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['TABLE.json'], { out: { type: 'string' } });
    const { out } = values;
    if (!out) throw new BadInput('--out is missing');
    const table = await readTableFile(io, positionals[0]!);
    const written = writers[endingOf(out)](table);
    if (!written.ok) throw refusedFile(positionals[0]!, written.faults);
    if (typeof written.file === 'string') await io.writeText(out, written.file);
    else await io.writeBytes(out, written.file);
    await answer(io, { out, rows: table.rows.length }, values);
    return 0;
  },
};

const writers = {
  csv: writeCsvTable,
  xlsx: writeXlsxTable,
  dmn: writeDmn,
  json: (table: unknown) => ({ ok: true, file: `${JSON.stringify(table, null, 2)}\n` }) as const,
};
