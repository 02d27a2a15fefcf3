import { z } from 'zod';

const url = (scheme: string) =>
  z.string().refine((text) => URL.canParse(text) && new URL(text).protocol === `${scheme}:`, `must be a ${scheme}:// URL`);
const port = z.coerce.number().int().min(1).max(65_535);

/** What `npm start` reads from the environment. Each address given replaces the embedded part of that name. */
export const Settings = z.object({
  DATABASE_URL: z
    .string()
    .refine((text) => /^postgres(ql)?:\/\//.test(text), 'must be a postgres:// URL')
    .optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d+$/, 'must be host:port')
    .optional(),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_UI_URL: z.url().optional(),
  FREESWITCH_URL: url('esl').optional(),
  SMTP_URL: url('smtp').or(url('smtps')).optional(),
  SMPP_URL: url('smpp').optional(),
  PORT: port.default(3000),
  /** Where the embedded parts keep their data. */
  DUNWELL_DIR: z.string().min(1).default('.dunwell'),
  /** Business seconds per real second; 1440 is a day a minute. */
  DUNWELL_CLOCK_SCALE: z.coerce.number().min(1).max(100_000).default(1440),
  DUNWELL_DEMO: z.enum(['0', '1']).default('1'),
  /** A person who takes calls back: messages on answering machines ask for them. */
  DUNWELL_CALLBACK_PERSON: z.string().min(1).max(80).optional(),
});
export type Settings = z.output<typeof Settings>;

/** Reads and checks the environment; throws one line per fault. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = Settings.safeParse(given);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}
