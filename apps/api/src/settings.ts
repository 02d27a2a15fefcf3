import { randomBytes } from 'node:crypto';
import { isZone } from '@dunwell/rules';
import { senderSettings } from '@dunwell/rules/artifact';
import { z } from 'zod';

const Settings = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
  /** Where browsers find this house; sessions are bound to it. */
  DUNWELL_URL: z.url().default('http://localhost:3000'),
  DUNWELL_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Secrets of the house, newest first: what seals evidence and tells a refusal again after the person was erased. */
  DUNWELL_HOUSE_KEYS: z
    .string()
    .transform((text) => text.split(',').map((secret) => secret.trim()))
    .refine(
      (secrets) => secrets.every(({ length }) => length >= 32),
      'must be secrets of at least 32 characters, the newest first, comma between',
    )
    .optional(),
  DUNWELL_DEMO: z.enum(['0', '1']).default('0'),
  /** Bearer token of machines (file imports, events); none: only signed-in people may. */
  DUNWELL_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  /** Who messages come from, as they are shown before they are sent. */
  ...senderSettings,
  /** Zone in which days of the reports begin. */
  DUNWELL_ZONE: z.string().refine(isZone, 'must be an IANA zone such as Europe/Berlin').default('UTC'),
  DUNWELL_DIR: z.string().default('.dunwell'),
  TEMPORAL_ADDRESS: z.string().optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_UI_URL: z.url().optional(),
});

export interface Settings extends Omit<z.output<typeof Settings>, 'DUNWELL_DEMO' | 'DUNWELL_SECRET' | 'DUNWELL_HOUSE_KEYS'> {
  readonly isDemo: boolean;
  readonly secret: string;
  readonly houseSecrets: readonly [string, ...string[]];
}

/** What the environment says, checked; every fault at once. Secrets are required outside the demo. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = Settings.safeParse(given);
  if (!read.success)
    throw new Error(`settings: ${read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
  const { DUNWELL_DEMO, DUNWELL_SECRET, DUNWELL_HOUSE_KEYS, ...rest } = read.data;
  const isDemo = DUNWELL_DEMO === '1';
  const [newest, ...older] = DUNWELL_HOUSE_KEYS ?? [];
  const lacking = [!DUNWELL_SECRET && 'DUNWELL_SECRET', !newest && 'DUNWELL_HOUSE_KEYS'].filter((name) => name !== false);
  if (lacking.length > 0 && !isDemo)
    throw new Error(`settings: ${lacking.join(' and ')} must be set outside the demo (at least 32 characters)`);
  const madeUp = (): string => randomBytes(32).toString('hex');
  return { ...rest, isDemo, secret: DUNWELL_SECRET ?? madeUp(), houseSecrets: [newest ?? madeUp(), ...older] };
}
