import { csvHeader, csvLine, generatePortfolio } from '@dunwell/rules/portfolio';
import { connect } from '../src/connect.ts';
import { importCases } from '../src/ingest/index.ts';
import { migrate } from '../src/migrate.ts';
import { bareCopySeconds } from './bare-copy.ts';

/**
 * Rows per second of a whole import (read, check, stage, write five tables) against a bare COPY of the rows it wrote,
 * in one run. `DATABASE_URL` names an empty throwaway database; `ROWS` how many rows (100,000).
 */
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL must name an empty database');
const rows = Number(process.env.ROWS ?? 100_000);

async function* file(): AsyncGenerator<Uint8Array> {
  let text = `${csvHeader}\n`;
  for (const row of generatePortfolio({ seed: 1, count: rows, asOf: '2026-11-22' })) {
    text += `${csvLine(row)}\n`;
    if (text.length < 1_000_000) continue;
    yield new TextEncoder().encode(text);
    text = '';
  }
  yield new TextEncoder().encode(text);
}

await migrate(url);
const { db, pool, close } = connect(url);
const timed = async (): Promise<number> => {
  const startedMs = performance.now();
  await importCases(db, { stream: file() });
  return (performance.now() - startedMs) / 1000;
};
const generating = performance.now();
for await (const piece of file()) void piece;
const generatedSeconds = (performance.now() - generating) / 1000;
const firstSeconds = (await timed()) - generatedSeconds;
const againSeconds = (await timed()) - generatedSeconds;
const client = await pool.connect();
const bareSeconds = await bareCopySeconds(client, ['consumers', 'contact_points', 'cases', 'consents']);
client.release();
const perSecond = (seconds: number): string => Math.round(rows / seconds).toLocaleString('en');
console.log(
  JSON.stringify({
    rows,
    importPerSecond: perSecond(firstSeconds),
    unchangedPerSecond: perSecond(againSeconds),
    bareCopyPerSecond: perSecond(bareSeconds),
    ratioToBareCopy: Number((firstSeconds / bareSeconds).toFixed(2)),
  }),
);
await close();
