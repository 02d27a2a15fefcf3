import type { BusinessClock, Lang } from '@dunwell/rules';
import { z } from 'zod';
import type { EslSettings } from '../esl/index.ts';
import type { VerifyToken } from '../telephony.ts';

/** What the adapter needs; everything about the switch itself is in its URL. */
export interface FreeswitchSettings {
  /** `esl://:password@host:port?dial=sofia/gateway/carrier/{number}&…`: see `SwitchOptions`. */
  readonly url: string;
  readonly clock: { read(): Promise<BusinessClock> };
  readonly verifyToken: VerifyToken;
  readonly connection?: Partial<EslSettings>;
  /** Real ms to look for the record of a call that is neither live nor settled. */
  readonly recordPatienceMs?: number;
}

const plain = /^[A-Za-z0-9_.:@+/-]{1,200}$/;

/** Options in the query of the switch URL. */
const SwitchOptions = z.strictObject({
  /** Where calls go out; `{number}` is replaced. */
  dial: z
    .string()
    .refine((text) => plain.test(text.replace('{number}', '')) && text.includes('{number}'), 'must be a dial string that contains {number}')
    .default('sofia/gateway/carrier/{number}'),
  /** Where a call is passed to a person; absent: the person calls back. */
  agents: z.string().regex(plain, 'must be a dial string').optional(),
  /** Recogniser for `play_and_detect_speech`; a switch without one is asked for keys instead. */
  speech: z
    .string()
    .regex(/^[a-z0-9_]{1,40}$/, 'must be a module name')
    .default('default'),
  /** Speech engine and voice for each language, `engine|voice`. */
  voice_en: z
    .string()
    .regex(/^[A-Za-z0-9_-]+\|[A-Za-z0-9_-]+$/, 'must be engine|voice')
    .default('flite|kal'),
  voice_zh: z
    .string()
    .regex(/^[A-Za-z0-9_-]+\|[A-Za-z0-9_-]+$/, 'must be engine|voice')
    .default('tts_commandline|cmn'),
  /** Folder on the switch for recordings; absent: calls are not recorded. */
  recordings: z
    .string()
    .regex(/^\/[A-Za-z0-9_./-]{1,200}$/, 'must be an absolute path')
    .optional(),
  /** Folder of mod_json_cdr as this process sees it. */
  records: z.string().min(1).optional(),
});

export interface SwitchSettings {
  readonly esl: EslSettings;
  readonly dial: string;
  readonly agents: string | undefined;
  readonly speech: string;
  readonly voices: Readonly<Record<Lang, string>>;
  readonly recordings: string | undefined;
  readonly records: string | undefined;
}

/** @throws Error naming what is wrong with the URL. */
export function readSwitchUrl(url: string, connection: Partial<EslSettings> = {}): SwitchSettings {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'esl:' || !parsed.hostname || !parsed.password)
    throw new Error('FREESWITCH_URL must look like esl://:password@host:port');
  const options = SwitchOptions.safeParse(Object.fromEntries(parsed.searchParams));
  if (!options.success) throw new Error(options.error.issues.map((i) => `FREESWITCH_URL ${i.path.join('.')}: ${i.message}`).join('\n'));
  const { voice_en, voice_zh, dial, agents, speech, recordings, records } = options.data;
  const esl = { host: parsed.hostname, port: Number(parsed.port || 8021), password: decodeURIComponent(parsed.password), ...connection };
  return { esl, dial, agents, speech, recordings, records, voices: { en: voice_en, zh: voice_zh } };
}
