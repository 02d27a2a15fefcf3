import { payments, promises } from '@dunwell/db';
import { ensureClock } from '@dunwell/db/clock';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import { like } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { payAsPeopleDo } from './pay-as-people-do.ts';

const virtualMs = Date.parse('2026-11-24T23:30:00Z');
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await ensureClock(fresh.db, { originRealMs: Date.now(), originVirtualMs: virtualMs, scale: 1, paused: false });
});
afterAll(() => fresh?.close());

test('most promises that are due are kept, none is paid twice, none before its day', async () => {
  const promised = async (dueOn: string) => {
    const { caseId } = await sampleCase(fresh.db);
    await fresh.db
      .insert(promises)
      .values({ caseId, amountMinor: 12_345, currency: 'USD', dueOn, madeAtMs: virtualMs - 1, channel: 'call' });
  };
  for (let i = 0; i < 40; i++) await promised('2026-11-24');
  for (let i = 0; i < 10; i++) await promised('2026-11-25');
  await payAsPeopleDo(fresh.db);
  const paid = await fresh.db.select().from(payments).where(like(payments.ref, 'demo-promise-%'));
  expect(paid.length).toBeGreaterThan(10);
  expect(paid.length).toBeLessThan(40);
  expect(new Set(paid.map(({ amountMinor }) => amountMinor))).toEqual(new Set([12_345]));
  await payAsPeopleDo(fresh.db);
  expect(await fresh.db.select().from(payments).where(like(payments.ref, 'demo-promise-%'))).toHaveLength(paid.length);
});
