import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

/** Any constant no other advisory lock of Dunwell uses. */
const migrationLock = 7_264_551;

/** Brings the database at `url` to the newest schema. Safe to call from many processes at once: one works, the others wait. */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await applyMigrations(drizzle(client), { migrationsFolder: join(import.meta.dirname, '..', 'migrations') });
  } finally {
    await client.end();
  }
}
