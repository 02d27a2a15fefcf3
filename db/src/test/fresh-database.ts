import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { type Connection, connect } from '../connect.ts';
import { migrate } from '../migrate.ts';

export interface FreshDatabase extends Connection {
  readonly url: string;
}

const templateLock = 7_264_552;

/** A database of its own for one test file, migrated and empty; `close()` drops it. Needs the vitest global set-up of tools/embedded. */
export async function freshDatabase(options: { readonly max?: number } = {}): Promise<FreshDatabase> {
  const adminUrl = process.env.DUNWELL_TEST_DATABASE_URL;
  if (!adminUrl) throw new Error('DUNWELL_TEST_DATABASE_URL is not set: run through vitest');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(adminUrl, async (admin) => {
    const template = await ensureTemplate(admin, adminUrl);
    await admin.query(`create database ${name} template ${template}`);
  });
  const url = databaseUrl(adminUrl, name);
  const connection = connect(url, options);
  return {
    ...connection,
    url,
    close: async () => {
      await connection.close();
      await asAdmin(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Migrates once per set of migrations; every further database is a file copy. */
async function ensureTemplate(admin: pg.Client, adminUrl: string): Promise<string> {
  const journal = readFileSync(new URL('../../migrations/meta/_journal.json', import.meta.url));
  const template = `template_${createHash('sha256').update(journal).digest('hex').slice(0, 16)}`;
  await admin.query('select pg_advisory_lock($1)', [templateLock]);
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    const building = `${template}_building`;
    await admin.query(`drop database if exists ${building} with (force)`);
    await admin.query(`create database ${building}`);
    await migrate(databaseUrl(adminUrl, building));
    await admin.query(`alter database ${building} rename to ${template}`);
  }
  return template;
}

async function asAdmin<Result>(adminUrl: string, work: (admin: pg.Client) => Promise<Result>): Promise<Result> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
