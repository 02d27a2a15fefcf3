import { type FreshDatabase, freshDatabase } from '@dunwell/db/test';
import type { Role } from '@dunwell/rules/access';
import { ensureDemoAccounts } from '../auth/index.ts';
import type { Deps } from '../deps.ts';
import { handleWith } from '../http/handle.ts';
import { makeDeps } from '../process-deps.ts';
import { createCaller } from '../router.ts';
import { readSettings } from '../settings.ts';

/** A house on a database of its own: callers by role, and a way to end it. */
export interface House {
  readonly deps: Deps;
  readonly fresh: FreshDatabase;
  as(role: Role, id?: string): ReturnType<typeof createCaller>;
  nobody(): ReturnType<typeof createCaller>;
  /** Tells an event, or a payment, as another system would: with the house's token where no other is given. */
  tell(body: unknown, how?: { to?: 'events' | 'payments'; token?: string }): Promise<Response>;
}

export async function openHouse(env: Readonly<Record<string, string>> = { DUNWELL_DEMO: '1' }): Promise<House> {
  const fresh = await freshDatabase();
  const deps = makeDeps(fresh, readSettings({ DATABASE_URL: fresh.url, ...env }));
  await ensureDemoAccounts(fresh.db);
  return {
    deps,
    fresh,
    as: (role, id: string = role) => createCaller({ deps, actor: { id, name: `The ${role}`, role }, lang: 'en' }),
    nobody: () => createCaller({ deps, actor: null, lang: 'en' }),
    tell: (body, { to = 'events', token = env.DUNWELL_TOKEN } = {}) =>
      handleWith(
        deps,
        new Request(`http://127.0.0.1:3000/api/${to}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}` },
          body: JSON.stringify(body),
        }),
      ),
  };
}
