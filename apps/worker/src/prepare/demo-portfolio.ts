import { cases, type Db } from '@dunwell/db';
import { noteNumbersChecked } from '@dunwell/db/contact-attempt';
import { importCases } from '@dunwell/db/ingest';
import { type LocalDate, localTime } from '@dunwell/rules';
import { csvHeader, csvLine, generatePortfolio } from '@dunwell/rules/portfolio';

const caseCount = 2000;
const seed = 7;
const rowsPerChunk = 500;

/** Takes in the demo portfolio, once: 2,000 cases of people who do not exist. Returns how many were created. */
export async function importDemoPortfolio(db: Db, atMs: number): Promise<number> {
  const [any] = await db.select({ id: cases.id }).from(cases).limit(1);
  if (any) return 0;
  const result = await importCases(db, { stream: csv(localTime('UTC', atMs).date), fileName: 'demo-portfolio.csv', startedBy: 'demo' });
  if (result.type === 'refused') throw new Error(result.issues.join('; '));
  await noteNumbersChecked(db, '+1', atMs);
  return result.created;
}

async function* csv(asOf: LocalDate): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let lines = [csvHeader];
  for (const row of generatePortfolio({ seed, count: caseCount, asOf })) {
    lines.push(csvLine(row));
    if (lines.length < rowsPerChunk) continue;
    yield encoder.encode(`${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) yield encoder.encode(`${lines.join('\n')}\n`);
}
