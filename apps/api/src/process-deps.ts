import { type Connection, connect } from '@dunwell/db';
import { houseKeys } from '@dunwell/db/house-keys';
import { ensureDemoAccounts } from './auth/ensure-demo-accounts.ts';
import { makeAuth } from './auth/make-auth.ts';
import type { Deps } from './deps.ts';
import { takeUpRehearsals } from './rehearsal/house-rehearsals.ts';
import { readSettings, type Settings } from './settings.ts';

export const makeDeps = (connection: Connection, settings: Settings): Deps => ({
  db: connection.db,
  auth: makeAuth(connection.db, settings),
  settings,
  keys: houseKeys(settings.houseSecrets),
  realMs: () => Date.now(),
});

// Next loads route handlers and pages as separate bundles and reloads them in development: one pool per process all the same.
const shared = globalThis as { dunwellDeps?: Promise<Deps> };

/** The process's one set, made at first use from the environment. A failed start is tried again by the next caller. */
export function processDeps(): Promise<Deps> {
  shared.dunwellDeps ??= open().catch((error: unknown) => {
    delete shared.dunwellDeps;
    throw error;
  });
  return shared.dunwellDeps;
}

async function open(): Promise<Deps> {
  const settings = readSettings(process.env);
  const deps = makeDeps(connect(settings.DATABASE_URL), settings);
  if (settings.isDemo) await ensureDemoAccounts(deps.db);
  void takeUpRehearsals(settings);
  return deps;
}
