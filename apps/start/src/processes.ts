import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Service, startService } from '@dunwell/embedded';
import type { House } from './house.ts';
import type { Starter } from './supervisor.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

interface NodeProcess {
  readonly name: string;
  /** TypeScript entry below the root. */
  readonly entry: string;
  readonly env: Environment;
  readonly ready: () => Promise<boolean>;
  readonly args?: readonly string[];
}

/** Runs one of our own processes from its TypeScript source. */
export const nodeProcess =
  (house: House, { name, entry, env, ready, args = [] }: NodeProcess): Starter<Service> =>
  (onExit) =>
    startService({
      name,
      command: [process.execPath, '--import', 'tsx', join(house.root, entry), ...args],
      cwd: house.root,
      env,
      logFile: house.log(name),
      pidFile: house.pid(name),
      ready,
      readyWithinMs: 120_000,
      onExit,
    });

export const nextBin = (house: House): string => createRequire(join(house.root, 'apps/web/package.json')).resolve('next/dist/bin/next');

/** Serves the built screens and the API. */
export const webProcess =
  (house: House, port: number, env: Environment): Starter<Service> =>
  (onExit) =>
    startService({
      name: 'web',
      command: [process.execPath, nextBin(house), 'start', '--port', String(port), '--hostname', '127.0.0.1'],
      cwd: join(house.root, 'apps/web'),
      env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      logFile: house.log('web'),
      pidFile: house.pid('web'),
      ready: () => answers(`http://127.0.0.1:${port}/api/health`),
      onExit,
    });

/** True when that address answers 200. */
export const answers = async (url: string): Promise<boolean> => (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
