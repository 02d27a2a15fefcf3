import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase, sampleCase } from '../test/index.ts';
import { takeEvent } from './take-event.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await sampleCase(fresh.db, { case: { ref: 'A1' } });
});
afterAll(() => fresh?.close());

const dispute = { caseRef: 'A1', name: 'disputeRaised', note: 'Not mine', by: 'letters', atMs: Date.UTC(2026, 2, 20, 15) } as const;
const counts = async () =>
  (
    await fresh.pool.query(
      `select (select count(*) from outbox)::int as events, (select count(*) from legal_facts)::int as facts, (select count(*) from case_notes)::int as notes`,
    )
  ).rows[0];

test('an event its sender tells twice at once is one event, one fact and one note', async () => {
  const twice = { ...dispute, refId: 'letter-7' };
  expect(await Promise.all([takeEvent(fresh.db, twice), takeEvent(fresh.db, twice)])).toMatchObject([{ type: 'taken' }, { type: 'taken' }]);
  expect(await counts()).toEqual({ events: 1, facts: 1, notes: 1 });
});

test('without the sender’s own id each telling is an event', async () => {
  await takeEvent(fresh.db, dispute);
  await takeEvent(fresh.db, dispute);
  expect(await counts()).toEqual({ events: 3, facts: 3, notes: 3 });
});

test('the same id under another name is another event', async () => {
  await takeEvent(fresh.db, { ...dispute, name: 'hardshipRaised', refId: 'letter-7' });
  expect(await counts()).toMatchObject({ events: 4 });
});
