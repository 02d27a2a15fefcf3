import { connect, migrate } from '@dunwell/db';
import { ensureClock } from '@dunwell/db/clock';
import { businessNow } from '@dunwell/rules';
import { importDemoPortfolio } from './prepare/demo-portfolio.ts';
import { goOnFromLastDay } from './prepare/go-on-from-last-day.ts';
import { publishShipped } from './prepare/publish-shipped.ts';
import { readSettings } from './settings.ts';

/** Makes the database ready: schema, clock, shipped artifacts and, in the demo, their signatures and a portfolio. Doing it again changes nothing. */
async function prepare(): Promise<void> {
  const { DATABASE_URL, DUNWELL_DEMO, DUNWELL_CLOCK_SCALE: scale } = readSettings(process.env);
  await migrate(DATABASE_URL);
  const { db, close } = connect(DATABASE_URL);
  try {
    const nowMs = Date.now();
    const isDemo = DUNWELL_DEMO === '1';
    const found = await ensureClock(db, { originRealMs: nowMs, originVirtualMs: nowMs, scale, paused: false });
    const clock = isDemo ? await goOnFromLastDay(db, found, nowMs) : found;
    const atMs = businessNow(clock, nowMs);
    const { artifacts, strategies } = await publishShipped(db, { atMs, isDemo });
    console.log(`${artifacts} artifacts and ${strategies} strategies on the shelf`);
    if (!isDemo) return;
    const created = await importDemoPortfolio(db, atMs);
    console.log(created > 0 ? `${created} demo cases taken in` : 'the portfolio is there');
  } finally {
    await close();
  }
}

prepare().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
