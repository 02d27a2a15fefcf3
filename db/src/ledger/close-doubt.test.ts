import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAttempts } from '../overview/index.ts';
import { type FreshDatabase, freshDatabase, rowsTouched, sampleCase } from '../test/index.ts';
import { closeDoubt } from './index.ts';

const settledDoubts = 10_000;
const openDoubts = 5;
const youngDoubts = 7;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase({ max: 1 });
  const { caseId, consumerId } = await sampleCase(fresh.db);
  const fill = (count: number, hoursAgo: number) =>
    fresh.pool.query(
      `with made as (
        insert into attempts (attempt_id, case_id, consumer_id, channel, "to", state, outcome, reserved_at, ended_at)
        select gen_random_uuid(), $1, $2, 'call', '+12125550143', 'unknown', 'unknown', at, at
        from (select business_now() - make_interval(hours => $4) - i * interval '1 second' as at from generate_series(1, $3::int) i) each
        returning attempt_id, reserved_at
      )
      insert into contact_ledger (attempt_id, consumer_id, person_id, debt_ids, channel, direction, actor, purpose, "to", at, answer)
      select attempt_id, $2, $2::text, array[$1]::uuid[], 'call', 'outbound', 'collector', 'collect', '+12125550143', reserved_at, '{}' from made`,
      [caseId, consumerId, count, hoursAgo],
    );
  await fill(settledDoubts, 100);
  await fresh.pool.query(`
    insert into ledger_settlements (ledger_id, outcome, ended_at) select id, 'unknown', at from contact_ledger;
    update attempts set doubt_final_at = business_now();`);
  await fill(openDoubts, 90);
  await fill(youngDoubts, 1);
  await fresh.pool.query('vacuum analyze attempts');
});
afterAll(() => fresh?.close());

const settled = async () => Number((await fresh.pool.query('select count(*) as n from ledger_settlements')).rows[0].n);

test('a round reads the doubts it closes, not the many that are final, nor those that are young', async () => {
  expect(await openAttempts(fresh.db)).toMatchObject([{ state: 'unknown', count: openDoubts + youngDoubts }]);
  let closed = 0;
  const touched = await rowsTouched(fresh, async () => {
    closed = await closeDoubt(fresh.db, 72);
  });
  expect(closed).toBe(openDoubts);
  expect(await settled()).toBe(settledDoubts + openDoubts);
  // Found, locked, written; a handful of entries each.
  expect(touched.attempts).toBeLessThan(openDoubts * 10);
  expect(touched.contact_ledger).toBeLessThan(openDoubts * 10);
});

test('a round with nothing to close reads next to nothing', async () => {
  const touched = await rowsTouched(fresh, () => closeDoubt(fresh.db, 72));
  expect(Object.values(touched).reduce((sum, n) => sum + n, 0)).toBeLessThan(20);
  expect(await settled()).toBe(settledDoubts + openDoubts);
  expect(await openAttempts(fresh.db)).toMatchObject([{ state: 'unknown', count: youngDoubts }]);
});

test('a doubt the ledger has closed on by itself leaves the open ones without a second settlement', async () => {
  await fresh.pool.query(`
    insert into ledger_settlements (ledger_id, outcome, ended_at)
    select id, 'unknown', at from contact_ledger join attempts using (attempt_id) where doubt_final_at is null`);
  await fresh.pool.query(`update attempts set ended_at = ended_at - interval '90 hours' where doubt_final_at is null`);
  const before = await settled();
  expect(await closeDoubt(fresh.db, 72)).toBe(0);
  expect(await openAttempts(fresh.db)).toEqual([]);
  expect(await settled()).toBe(before);
});
