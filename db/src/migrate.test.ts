import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import * as schema from './schema/index.ts';
import { type FreshDatabase, freshDatabase } from './test/index.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

test('an empty database becomes the whole schema', async () => {
  const tables = (Object.values(schema) as unknown[]).filter((value) => is(value, PgTable));
  const { rows } = await fresh.pool.query<{ tablename: string }>(`select tablename from pg_tables where schemaname = 'public'`);
  expect(rows.map((row) => row.tablename).sort()).toEqual(tables.map((table) => getTableConfig(table).name).sort());
});

test('migrating again, from many processes at once, changes nothing', async () => {
  await fresh.pool.query('drop schema public cascade; drop schema drizzle cascade; create schema public');
  await Promise.all([1, 2, 3, 4].map(() => migrate(fresh.url)));
  const { rows } = await fresh.pool.query('select count(*)::int as applied from drizzle.__drizzle_migrations');
  const { rows: clock } = await fresh.pool.query(`select business_now() between now() - interval '1 s' and now() + interval '1 s' as real`);
  expect(rows[0].applied).toBeGreaterThan(0);
  expect(clock[0].real).toBe(true);
});

test.each([
  [-5, 'M0'],
  [0, 'M0'],
  [1, 'M1'],
  [30, 'M1'],
  [31, 'M2'],
  [180, 'M6'],
  [181, 'M7+'],
])('%i days past due lie in bucket %s', async (days, bucket) => {
  const { rows } = await fresh.pool.query('select bucket_of($1) as bucket', [days]);
  expect(rows[0].bucket).toBe(bucket);
});
