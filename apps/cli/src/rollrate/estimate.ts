import { estimateRollPanel, type PanelRow } from '@dunwell/rules/scoring';
import { answer } from '../answer.ts';
import { commaList, readArguments, wholeNumber } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { type CsvRow, csvRows, needColumns } from '../csv-input.ts';

/** `dunwell rollrate estimate`: how accounts move between buckets, step by step and pooled. */
export const rollrateEstimate: Command = {
  usage: '--data D.csv --columns OLDEST,…,NEWEST [--cap 6] [--weight COL]',
  run: async (args, io) => {
    const { values } = readArguments(args, [], {
      data: { type: 'string' },
      columns: { type: 'string' },
      cap: { type: 'string' },
      weight: { type: 'string' },
    });
    const columns = commaList(values.columns);
    if (!values.data) throw new BadInput('--data is missing');
    if (columns.length < 2) throw new BadInput('--columns: at least two columns, oldest first, are needed');
    const cap = wholeNumber('cap', values.cap ?? '6', 1, 120);
    const rows: PanelRow[] = [];
    const faults: string[] = [];
    for await (const { where, row } of csvRows(io.readLines(values.data), values.data)) {
      if (rows.length === 0) needColumns(row, [...columns, ...(values.weight ? [values.weight] : [])], values.data);
      rows.push(panelRow(row, { columns, weight: values.weight, where, faults }));
      if (faults.length >= 20) break;
    }
    if (faults.length > 0) throw new BadInput(...faults);
    await answer(io, estimateRollPanel(columns, rows, cap), values);
    return 0;
  },
};

interface Reading {
  readonly columns: readonly string[];
  readonly weight: string | undefined;
  readonly where: string;
  readonly faults: string[];
}

/** Empty cells are months in which the account was not seen. */
function panelRow(row: CsvRow, { columns, weight, where, faults }: Reading): PanelRow {
  const read = (column: string): number | null => {
    const text = row[column]!.trim();
    const value = Number(text);
    if (text !== '' && !Number.isFinite(value)) faults.push(`${where}: ${column}: ${JSON.stringify(text)} is not a number`);
    return text === '' ? null : value;
  };
  return { monthsLate: columns.map(read), weight: weight === undefined ? 1 : (read(weight) ?? 0) };
}
