import { isZone } from '@dunwell/rules';
import { senderSettings } from '@dunwell/rules/artifact';
import { z } from 'zod';

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be a URL beginning with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });
const whole = (least: number, most: number, usual: number) => z.coerce.number().int().min(least).max(most).default(usual);

/** What the worker is told by its environment. Everything has a bound; a wrong value ends the process with its name. */
export const Settings = z.object({
  DATABASE_URL: url('postgres:', 'postgresql:'),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:]+:\d+$/, 'must be host:port')
    .default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).max(200).default('default'),
  /** `esl://:password@host:port` */
  FREESWITCH_URL: url('esl:').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  SMPP_URL: url('smpp:').optional(),
  /** Where prepared bundles are kept. */
  DUNWELL_DIR: z.string().min(1).default('.dunwell'),
  DUNWELL_DEMO: z.enum(['0', '1']).default('0'),
  /** Speed of the business clock of a new installation: 1 in production, 1440 makes a day a minute. */
  DUNWELL_CLOCK_SCALE: z.coerce.number().positive().max(86_400).default(1),
  /** Zone in which days of the reports begin, and of the counts that are kept for them. */
  DUNWELL_ZONE: z.string().refine(isZone, 'must be an IANA zone such as Europe/Berlin').default('UTC'),
  DUNWELL_METRICS_PORT: whole(0, 65_535, 0),
  DUNWELL_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  /** Telephone lines this worker may use at once. */
  DUNWELL_LINES: whole(0, 1000, 20),
  /** Messages this worker may send at once. */
  DUNWELL_MESSAGES_AT_ONCE: whole(0, 1000, 20),
  /** Cases kept ready in memory; about 130 KB each. */
  DUNWELL_CACHED_CASES: whole(10, 20_000, 600),
  ...senderSettings,
  /** Provider of push messages: JSON by POST. */
  PUSH_URL: url('http:', 'https:').optional(),
  PUSH_TOKEN: z.string().min(1).optional(),
  DUNWELL_SENDER_EMAIL: z.email().default('service@dunwell.example'),
  /** Where a consumer can call back, and how the one-time links begin. */
  DUNWELL_URL: url('http:', 'https:').default('http://localhost:3000'),
});
export type Settings = z.output<typeof Settings>;

/** @throws Error naming every setting that is wrong, and what is allowed. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = Settings.safeParse(given);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
