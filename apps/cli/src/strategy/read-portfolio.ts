import { CsvReader } from '@dunwell/rules/portfolio';
import { type RehearsedCase, readCase } from '@dunwell/rules/simulation';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';

/** Faults listed before reading stops: enough to see the pattern. */
const mostFaults = 20;

/** The cases of a portfolio file. @throws BadInput naming file, row and column of what cannot be read. */
export async function readPortfolio(io: Io, path: string): Promise<RehearsedCase[]> {
  const cases: RehearsedCase[] = [];
  const faults: string[] = [];
  const refs = new Set<string>();
  let header: readonly string[] | undefined;
  let number = 0;
  const reader = new CsvReader((cells) => {
    number++;
    if (!header) {
      header = cells.map((cell) => cell.trim());
      return;
    }
    const row = Object.fromEntries(header.map((name, i) => [name, cells[i]]));
    const read = readCase(row);
    if (!read.ok) faults.push(...read.faults.map((fault) => `${path}: row ${number}: ${fault}`));
    else if (refs.has(read.value.ref)) faults.push(`${path}: row ${number}: case_ref: ${JSON.stringify(read.value.ref)} occurs twice`);
    else {
      refs.add(read.value.ref);
      cases.push(read.value);
    }
  });
  for await (const line of io.readLines(path)) {
    reader.push(`${line}\n`);
    if (faults.length >= mostFaults) break;
  }
  reader.end();
  if (faults.length > 0) throw new BadInput(...faults.slice(0, mostFaults));
  if (cases.length === 0) throw new BadInput(`${path}: holds no cases`);
  return cases;
}
