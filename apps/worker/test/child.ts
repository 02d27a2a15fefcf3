import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** One of our own processes, really running. */
export interface Child {
  readonly process: ChildProcess;
  /** Everything it has said so far. */
  said(): string;
  /** The first match of a pattern in what it says; fails with all it said when it ends or stays silent. */
  saying(pattern: RegExp): Promise<RegExpMatchArray>;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Runs a TypeScript entry of this repository in a process of its own. */
export function startChild(entry: string, env: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', entry], { cwd: root, env: { ...process.env, ...env }, stdio: 'pipe' });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    process: child,
    said: () => text,
    saying: async (pattern) => {
      for (let tries = 0; tries < 600; tries++) {
        const match = text.match(pattern);
        if (match) return match;
        if (child.exitCode !== null) break;
        await new Promise((resume) => setTimeout(resume, 100));
      }
      throw new Error(`${entry} never said ${pattern}:\n${text}`);
    },
    end: async (signal) => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}
