import type { LocalDate } from '@dunwell/rules';
import { generatePortfolio, type PortfolioRow } from '@dunwell/rules/portfolio';
import { fittingCases, type RehearsalInput, type RehearsedCase, readCase } from '@dunwell/rules/simulation';
import type { Io } from '../io.ts';
import { casesOfRows, partPortfolio } from './parted-portfolio.ts';

/** Cases of the demo portfolio looked through for those that fit: one in forty is in hardship. */
const mostLookedThrough = 30_000;
const rowsAtOnce = 2_000;

interface DemoWanted {
  readonly cases: number;
  readonly seed: number;
  readonly asOf: LocalDate;
}

/** The first cases of the demo portfolio that the plan takes; fewer than wanted when they are rare. */
export function demoCases(input: Omit<RehearsalInput, 'cases'>, { cases: wanted, seed, asOf }: DemoWanted): RehearsedCase[] {
  const found: RehearsedCase[] = [];
  let rows: PortfolioRow[] = [];
  const lookThrough = (): void => {
    found.push(...fittingCases({ ...input, cases: rows.map(caseOf) }));
    rows = [];
  };
  for (const row of generatePortfolio({ seed, count: mostLookedThrough, asOf })) {
    rows.push(row);
    if (rows.length === rowsAtOnce) lookThrough();
    if (found.length >= wanted) break;
  }
  return found.slice(0, wanted);
}

function caseOf(row: PortfolioRow): RehearsedCase {
  const read = readCase(row);
  if (!read.ok) throw new Error(`the generator wrote a row that cannot be read: ${read.faults.join('; ')}`);
  return read.value;
}

/** The cases of a file that the plan takes. @throws BadInput naming file, row and column. */
export async function fileCases(io: Io, path: string, input: Omit<RehearsalInput, 'cases'>): Promise<RehearsedCase[]> {
  const { columns, shares } = await partPortfolio(io, path);
  return fittingCases({ ...input, cases: shares.flatMap((rows) => casesOfRows(columns, rows)) });
}
