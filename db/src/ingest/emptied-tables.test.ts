import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../test/index.ts';
import { importCases } from './import-cases.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());

const count = 1000;
async function* file(): AsyncGenerator<Uint8Array> {
  const rows = Array.from({ length: count }, (_, i) => `Z${i},C${i},EUR,120.50,DE,10,a${i}@example.com,2026-01-01`);
  yield new TextEncoder().encode(['case_ref,consumer_ref,currency,principal,country,days_past_due,email,call_consent', ...rows].join('\n'));
}
const load = () => importCases(fresh.db, { stream: file(), creditor: 'acme' });
/** Rows of the batch read so far, as PostgreSQL counts them; a connection tells its own some seconds after its work. */
const batchRowsRead = async () =>
  Number((await fresh.pool.query(`select sum(seq_tup_read) as n from pg_stat_user_tables where relname = 'changed'`)).rows[0].n);

test('into tables that were emptied and vacuumed a batch is written reading each of its rows a few times, not once per row', async () => {
  await load();
  await expect.poll(batchRowsRead).toBeGreaterThan(0);
  const before = await batchRowsRead();
  const tables = ['consents', 'contact_points', 'cases', 'consumers'];
  for (const table of tables) await fresh.pool.query(`delete from ${table}`);
  // Pages that stay with nothing in them: the planner takes such a table for one of a single row, however it fills.
  for (const table of tables) await fresh.pool.query(`vacuum (truncate false) ${table}`);
  await load();
  await expect.poll(batchRowsRead).toBeGreaterThan(before);
  expect((await batchRowsRead()) - before).toBeLessThan(count * 20);
});
