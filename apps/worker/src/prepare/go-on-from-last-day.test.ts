import { payments } from '@dunwell/db';
import { changeClock, ensureClock } from '@dunwell/db/clock';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import { businessNow, dayMs } from '@dunwell/rules';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goOnFromLastDay } from './go-on-from-last-day.ts';

const lastMs = Date.parse('2026-11-24T15:00:00Z');
const nowMs = Date.now();
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  const { caseId } = await sampleCase(fresh.db);
  await fresh.db
    .insert(payments)
    .values({ caseId, ref: 'P-1', amountMinor: 100, currency: 'USD', paidOn: '2026-11-24', atMs: lastMs, source: 'file' });
});
afterAll(() => fresh?.close());

test('a fast clock that ran on while the house was off goes back to the last thing that happened', async () => {
  const clock = await ensureClock(fresh.db, { originRealMs: nowMs, originVirtualMs: lastMs + 900 * dayMs, scale: 1440, paused: false });
  const set = await goOnFromLastDay(fresh.db, clock, nowMs);
  expect(businessNow(set, nowMs)).toBe(lastMs);
});

test('a short stop, and a clock at real speed, are left as they are', async () => {
  const brief = await changeClock(fresh.db, (clock) => ({ ...clock, originVirtualMs: lastMs + dayMs / 2 }));
  expect(await goOnFromLastDay(fresh.db, brief, nowMs)).toEqual(brief);
  const real = await changeClock(fresh.db, (clock) => ({ ...clock, originVirtualMs: lastMs + 900 * dayMs, scale: 1 }));
  expect(await goOnFromLastDay(fresh.db, real, nowMs)).toEqual(real);
});
