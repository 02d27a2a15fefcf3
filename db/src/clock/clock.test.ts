import { businessNow, jumpTo, realClock, setScale } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../test/index.ts';
import { changeClock, ensureClock, readClock } from './index.ts';

const hourMs = 3_600_000;
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());

test('without a setting the business clock is the real one', async () => {
  expect(await readClock(fresh.db)).toEqual(realClock);
});

test('a clock set once stays, and SQL and the core read the same time off it', async () => {
  const realMs = Date.now();
  const first = { originRealMs: realMs, originVirtualMs: realMs + 90 * 24 * hourMs, scale: 1440, paused: false };
  expect(await ensureClock(fresh.db, first)).toEqual(first);
  expect(await ensureClock(fresh.db, realClock)).toEqual(first);
  const [beforeMs, { rows }, afterMs] = [
    businessNow(first, Date.now()),
    await fresh.db.execute<{ now: string }>(sql`select business_now()::text as now`),
    businessNow(first, Date.now() + 1),
  ];
  expect(Date.parse(rows[0]!.now)).toBeGreaterThanOrEqual(beforeMs);
  expect(Date.parse(rows[0]!.now)).toBeLessThanOrEqual(afterMs);
});

test('changes made at the same time all take effect', async () => {
  const before = businessNow(await readClock(fresh.db), Date.now());
  await Promise.all([
    changeClock(fresh.db, (clock) => setScale(clock, 10, Date.now())),
    ...Array.from({ length: 5 }, () =>
      changeClock(fresh.db, (clock) => jumpTo(clock, businessNow(clock, Date.now()) + hourMs, Date.now())),
    ),
  ]);
  const clock = await readClock(fresh.db);
  expect(clock.scale).toBe(10);
  expect(businessNow(clock, Date.now())).toBeGreaterThanOrEqual(before + 5 * hourMs);
});
