import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import * as schema from './schema/index.ts';

/** The database as the rest of Dunwell sees it: a pool, or one transaction of it. */
export type Db = NodePgDatabase<typeof schema> & { readonly $client: pg.Pool };
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export interface Connection {
  readonly db: Db;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens a pool. Nothing is contacted before the first query; a connection lost while idle is replaced by the next query. */
export function connect(url: string, options: { readonly max?: number } = {}): Connection {
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 10, options: '-c timezone=UTC', connectionTimeoutMillis: 10_000 });
  // An idle connection that dies is no fault of the query that comes next; without a listener it would end the process.
  pool.on('error', () => {});
  return { db: drizzle(pool, { schema, casing: 'snake_case' }), pool, close: () => pool.end() };
}
