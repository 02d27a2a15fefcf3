import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The environment, with the address and token of the house that `npm start` runs in this folder where none is given:
 * `npx dunwell import cases …` works beside it without any setting.
 */
export function withRunningHouse(env: Env): Env {
  if (env.DUNWELL_URL && (env.DUNWELL_TOKEN || env.DUNWELL_USER)) return env;
  try {
    const { url, token } = JSON.parse(readFileSync(join(env.DUNWELL_DIR ?? '.dunwell', 'running.json'), 'utf8')) as {
      url: string;
      token: string;
    };
    if (env.DUNWELL_URL && env.DUNWELL_URL !== url) return env;
    return { ...env, DUNWELL_URL: url, ...(env.DUNWELL_TOKEN || env.DUNWELL_USER ? {} : { DUNWELL_TOKEN: token }) };
  } catch {
    return env;
  }
}
