import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Profile } from './consumer/profile.ts';

const port = z.coerce.number().int().min(0).max(65_535);

const Settings = z.object({
  SWITCHBOARD_HOST: z.string().min(1).default('127.0.0.1'),
  /** Event socket; 0 takes any free port. */
  SWITCHBOARD_PORT: port.default(8021),
  /** Counters and proportions; 0 takes any free port. */
  SWITCHBOARD_HTTP_PORT: port.default(8022),
  SWITCHBOARD_PASSWORD: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'must be 1 to 200 printable characters without spaces')
    .default('dunwell'),
  /** How much faster than life: a call of 40 s takes 40 s divided by this. */
  SWITCHBOARD_TIME_SCALE: z.coerce.number().min(1).max(1_000_000).default(1),
  /** Folder in which answered calls leave a recording when they are told to record; absent: nothing is written. */
  SWITCHBOARD_RECORDINGS: z.string().min(1).optional(),
  /** A JSON file or the JSON itself: who picks up, and what they say. */
  SWITCHBOARD_PROFILE: z.string().optional(),
});

export interface SwitchboardSettings {
  readonly host: string;
  readonly port: number;
  readonly httpPort: number;
  readonly password: string;
  readonly timeScale: number;
  readonly recordings?: string | undefined;
  readonly profile: Profile;
}

/** Settings from flags (`--time-scale 1440`) over environment (`SWITCHBOARD_TIME_SCALE=1440`). @throws Error naming every wrong one. */
export function readSettings(env: Readonly<Record<string, string | undefined>>, flags: readonly string[]): SwitchboardSettings {
  const given = { ...env, ...readFlags(flags) };
  const settings = Settings.safeParse(Object.fromEntries(Object.keys(Settings.shape).map((key) => [key, given[key] || undefined])));
  if (!settings.success) throw new Error(settings.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'));
  const { data } = settings;
  return {
    host: data.SWITCHBOARD_HOST,
    port: data.SWITCHBOARD_PORT,
    httpPort: data.SWITCHBOARD_HTTP_PORT,
    password: data.SWITCHBOARD_PASSWORD,
    timeScale: data.SWITCHBOARD_TIME_SCALE,
    recordings: data.SWITCHBOARD_RECORDINGS,
    profile: readProfile(data.SWITCHBOARD_PROFILE),
  };
}

function readFlags(flags: readonly string[]): Record<string, string> {
  const read: Record<string, string> = {};
  for (let i = 0; i < flags.length; i += 2) {
    const name = `SWITCHBOARD_${flags[i]!.replace(/^--/, '').replaceAll('-', '_').toUpperCase()}`;
    if (!flags[i]!.startsWith('--') || !(name in Settings.shape)) throw new Error(`unknown flag ${flags[i]}`);
    if (flags[i + 1] === undefined) throw new Error(`flag ${flags[i]} has no value`);
    read[name] = flags[i + 1]!;
  }
  return read;
}

function readProfile(source: string | undefined): Profile {
  if (source === undefined) return Profile.parse({});
  const isInline = source.trimStart().startsWith('{');
  if (!isInline && !existsSync(source)) throw new Error(`SWITCHBOARD_PROFILE: no such file: ${source}`);
  const profile = Profile.safeParse(parseJson(isInline ? source : readFileSync(source, 'utf8')));
  if (profile.success) return profile.data;
  throw new Error(profile.error.issues.map((i) => `SWITCHBOARD_PROFILE: ${i.path.join('.')}: ${i.message}`).join('\n'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('SWITCHBOARD_PROFILE: is not JSON');
  }
}
