import { historyColumns, PastHappening } from '@dunwell/rules/simulation';
import { BadInput } from '../bad-input.ts';
import { csvRows, needColumns } from '../csv-input.ts';
import type { Io } from '../io.ts';

/** Faults listed before reading stops: enough to see the pattern. */
const mostFaults = 20;

/** A history file. @throws BadInput naming file, line and column of what cannot be read. */
export async function readHistory(io: Io, path: string): Promise<PastHappening[]> {
  const history: PastHappening[] = [];
  const faults: string[] = [];
  for await (const { where, row } of csvRows(io.readLines(path), path)) {
    if (history.length + faults.length === 0) needColumns(row, historyColumns, path);
    const read = PastHappening.safeParse(row);
    if (read.success) history.push(read.data);
    else faults.push(...read.error.issues.map((issue) => `${where}: ${issue.path.join('.') || 'row'}: ${issue.message}`));
    if (faults.length >= mostFaults) break;
  }
  if (faults.length > 0) throw new BadInput(...faults.slice(0, mostFaults));
  if (history.length === 0) throw new BadInput(`${path}: holds no history`);
  return history;
}
