import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const Settings = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
  /** Where browsers find this house; sessions are bound to it. */
  DUNWELL_URL: z.url().default('http://localhost:3000'),
  DUNWELL_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  DUNWELL_DEMO: z.enum(['0', '1']).default('0'),
  /** Bearer token of machines (file imports, events); none: only signed-in people may. */
  DUNWELL_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  /** Zone in which days of the reports begin. */
  DUNWELL_ZONE: z.string().default('UTC'),
  DUNWELL_DIR: z.string().default('.dunwell'),
  TEMPORAL_ADDRESS: z.string().optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_UI_URL: z.url().optional(),
});

export interface Settings extends Omit<z.output<typeof Settings>, 'DUNWELL_DEMO' | 'DUNWELL_SECRET'> {
  readonly isDemo: boolean;
  readonly secret: string;
}

/** What the environment says, checked; every fault at once. A secret is required outside the demo. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = Settings.safeParse(given);
  if (!read.success)
    throw new Error(`settings: ${read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
  const { DUNWELL_DEMO, DUNWELL_SECRET, ...rest } = read.data;
  const isDemo = DUNWELL_DEMO === '1';
  if (!DUNWELL_SECRET && !isDemo) throw new Error('settings: DUNWELL_SECRET is required outside the demo (at least 32 characters)');
  return { ...rest, isDemo, secret: DUNWELL_SECRET ?? randomBytes(32).toString('hex') };
}
