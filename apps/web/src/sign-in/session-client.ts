import { usernameClient } from 'better-auth/client/plugins';
import { createAuthClient } from 'better-auth/react';

/** As long as somebody waits at the door, in real ms. */
const patienceMs = 10_000;

const client = createAuthClient({ basePath: '/api/auth', plugins: [usernameClient()], fetchOptions: { timeout: patienceMs } });

/** Opens a session by user name or e-mail. */
export async function signIn(who: string, password: string): Promise<{ readonly ok: boolean; readonly status: number }> {
  const { error } = who.includes('@')
    ? await client.signIn.email({ email: who, password })
    : await client.signIn.username({ username: who, password });
  return { ok: !error, status: error?.status ?? 200 };
}

export const signOut = (): Promise<unknown> => client.signOut();
