import type { Connection } from '../connect.ts';

/** Rows read one after the other and index entries followed, by table. */
export type RowsTouched = Readonly<Record<string, number>>;

/**
 * What a piece of work reads, as PostgreSQL counts it: the same on a busy machine as on an idle one. The connection may
 * have one client only, and nobody else may work in its database meanwhile.
 */
export async function rowsTouched({ pool }: Pick<Connection, 'pool'>, work: () => Promise<unknown>): Promise<RowsTouched> {
  const before = await readCounters(pool);
  await work();
  const after = await readCounters(pool);
  return Object.fromEntries([...after].map(([table, n]) => [table, n - (before.get(table) ?? 0)] as const).filter(([, n]) => n > 0));
}

async function readCounters(pool: Connection['pool']): Promise<ReadonlyMap<string, number>> {
  await pool.query('select pg_stat_force_next_flush()');
  const { rows } = await pool.query<{ table: string; n: number }>(`
    select relname as table, sum(n)::float8 as n from (
      select relname, seq_tup_read as n from pg_stat_user_tables union all select relname, idx_tup_read from pg_stat_user_indexes
    ) each group by relname`);
  return new Map(rows.map(({ table, n }) => [table, n]));
}
