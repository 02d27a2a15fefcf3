import { accounts, type Db, users } from '@dunwell/db';
import { hashPassword } from 'better-auth/crypto';
import { demoAccounts, demoPassword } from './demo-accounts.ts';

/** Makes the demo's people where they are missing. Safe to run from several processes at once. */
export async function ensureDemoAccounts(db: Db): Promise<void> {
  const known = new Set((await db.select({ username: users.username }).from(users)).map((user) => user.username));
  const missing = demoAccounts.filter((account) => !known.has(account.username));
  if (missing.length === 0) return;
  const password = await hashPassword(demoPassword);
  await db
    .insert(users)
    .values(missing.map((account) => ({ ...account, id: account.username, displayUsername: account.username, emailVerified: true })))
    .onConflictDoNothing();
  await db
    .insert(accounts)
    .values(
      missing.map(({ username }) => ({
        id: username,
        accountId: username,
        providerId: 'credential',
        userId: username,
        password,
      })),
    )
    .onConflictDoNothing();
}
