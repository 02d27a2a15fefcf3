import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Postgres, startPostgres } from './postgres.ts';

const shared = globalThis as { dunwellTestPostgres?: Promise<{ postgres: Postgres; dir: string }>; dunwellTestPostgresUses?: number };

/** Vitest global set-up: one throwaway PostgreSQL per run, shared by all projects; each test file makes a database of its own. */
export default async function testDatabase(): Promise<() => Promise<void>> {
  shared.dunwellTestPostgresUses = (shared.dunwellTestPostgresUses ?? 0) + 1;
  shared.dunwellTestPostgres ??= (async () => {
    const dir = mkdtempSync(join(tmpdir(), 'dunwell-test-postgres-'));
    return { dir, postgres: await startPostgres({ dir, isThrowaway: true, port: 55_000 + Math.floor(Math.random() * 5_000) }) };
  })();
  const { postgres, dir } = await shared.dunwellTestPostgres;
  process.env.DUNWELL_TEST_DATABASE_URL = postgres.url;
  return async () => {
    shared.dunwellTestPostgresUses = (shared.dunwellTestPostgresUses ?? 1) - 1;
    if (shared.dunwellTestPostgresUses > 0) return;
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
