import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Progress, Said, Work } from './work.ts';

/** The file that does the work, from the top of the checkout. */
const file = 'apps/api/src/rehearsal/run.ts';

/** A rehearsal that takes longer than this is given up, in real ms. */
const patienceMs = 15 * 60_000;

/** The top of the checkout: named by the environment, or found from the working folder upwards. */
export function rootOf(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if (env.DUNWELL_ROOT) return env.DUNWELL_ROOT;
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(join(/* turbopackIgnore: true */ folder, file))) return folder;
    if (folder === dirname(folder)) throw new Error(`rehearsals need ${file}: set DUNWELL_ROOT to the top of the checkout`);
  }
}

interface Asked {
  readonly answer: Promise<Exclude<Said, Progress>>;
  stop(): void;
}

/**
 * Works in a process of its own: the event loop stays free, and cancelling is ending that process. It is given neither
 * the database nor any secret, so nothing it does can reach anybody.
 */
export function askChild(work: Work, onProgress: (step: Progress) => void = () => {}): Asked {
  const root = rootOf();
  const { PATH, TMPDIR, NODE_ENV } = process.env;
  const env = { ...(PATH ? { PATH } : {}), ...(TMPDIR ? { TMPDIR } : {}), ...(NODE_ENV ? { NODE_ENV } : {}) } as NodeJS.ProcessEnv;
  const child = fork(/* turbopackIgnore: true */ join(root, file), [], {
    cwd: root,
    env,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answer = new Promise<Exclude<Said, Progress>>((resolve) => {
    child.on('message', (said: Said) => (said.type === 'share' ? onProgress(said) : resolve(said)));
    child.once('error', (fault) => resolve({ type: 'failed', message: fault.message }));
    child.once('exit', (code) => resolve({ type: 'failed', message: `the rehearsing process ended with code ${code ?? 'none'}` }));
    child.send(work);
  });
  const giveUp = setTimeout(() => child.kill(), patienceMs);
  child.once('exit', () => clearTimeout(giveUp));
  return { answer, stop: () => void child.kill() };
}
