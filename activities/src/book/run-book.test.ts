import { cases, publications } from '@dunwell/db';
import { changeClock, ensureClock } from '@dunwell/db/clock';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import { businessNow, dayMs, type Effects, jumpTo } from '@dunwell/rules';
import { MockActivityEnvironment } from '@temporalio/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseStart } from '../cases/index.ts';
import { makeClock } from '../clock/index.ts';
import { makeRunBook } from './index.ts';

const planHash = 'a'.repeat(64);
const started: CaseStart[] = [];
let fresh: FreshDatabase;
let caseId: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  await ensureClock(fresh.db, { originRealMs: Date.now(), originVirtualMs: Date.parse('2026-11-23T15:00:00Z'), scale: 1, paused: false });
  ({ caseId } = await sampleCase(fresh.db, { case: { daysPastDue: 29, bucket: 'M1', agedOn: '2026-11-22' } }));
  const publication = { strategyId: 's', planHash, segment: { buckets: ['M1', 'M2'] }, fromMs: 0, publishedBy: 'x' };
  await fresh.db.insert(publications).values(publication);
});
afterAll(() => fresh?.close());

const run = (): ReturnType<Effects['runBook']> => {
  const runs = {
    // As the first decision would: a case decided on makes room for the next.
    start: async (start: CaseStart) => {
      started.push(start);
      await fresh.db.update(cases).set({ nodeId: 'wait' }).where(eq(cases.id, start.caseId));
    },
    send: async () => 'heard' as const,
    nudge: async () => 'heard' as const,
  };
  const runBook = makeRunBook({ db: fresh.db, clock: makeClock(fresh.db), runs });
  return new MockActivityEnvironment().run(runBook, { businessDate: null });
};
const row = async () => (await fresh.db.select().from(cases).where(eq(cases.id, caseId)))[0]!;

test('the first run of a day ages the book, assigns what is new and starts it', async () => {
  expect(await run()).toMatchObject({ businessDate: '2026-11-23', sleepMs: 15 * 60_000 });
  expect(await row()).toMatchObject({ daysPastDue: 30, bucket: 'M1', strategyId: 's', planHash });
  expect(started).toEqual([{ caseId, planHash, state: null }]);
});

test('again on the same day it changes nothing', async () => {
  await run();
  expect(await row()).toMatchObject({ daysPastDue: 30 });
  expect(started).toHaveLength(1);
});

test('the next day every case is a day older', async () => {
  await changeClock(fresh.db, (clock) => jumpTo(clock, businessNow(clock, Date.now()) + dayMs, Date.now()));
  expect(await run()).toMatchObject({ businessDate: '2026-11-24' });
  expect(await row()).toMatchObject({ daysPastDue: 31, bucket: 'M2' });
});
