import { accounts, type Db, sessions, users, verifications } from '@dunwell/db';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { username } from 'better-auth/plugins/username';
import type { Settings } from '../settings.ts';

/**
 * Sessions and passwords. Accounts are made by an administrator, never by strangers; the role is ours, not the client's.
 */
export const makeAuth = (db: Db, settings: Settings) =>
  betterAuth({
    appName: 'Dunwell',
    baseURL: settings.DUNWELL_URL,
    basePath: '/api/auth',
    secret: settings.secret,
    telemetry: { enabled: false },
    // Browsers may come by either name of the same machine.
    trustedOrigins: [settings.DUNWELL_URL, settings.DUNWELL_URL.replace('localhost', '127.0.0.1')],
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, required: false, defaultValue: 'agent' },
        language: { type: 'string', input: false, required: false },
      },
    },
    session: { expiresIn: 12 * 3600, updateAge: 3600, cookieCache: { enabled: true, maxAge: 60 } },
    rateLimit: { enabled: true, window: 60, max: 300, customRules: { '/sign-in/*': { window: 60, max: 20 } } },
    advanced: { cookiePrefix: 'dunwell' },
    plugins: [username()],
  });
export type Auth = ReturnType<typeof makeAuth>;
