import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;

/** Starts the product as a user does, in a data folder of its own, and waits until it says it is up. */
export default async function startHouse(): Promise<() => Promise<void>> {
  if (process.env.DUNWELL_E2E_URL) return async () => {};
  const dir = mkdtempSync(join(tmpdir(), 'dunwell-e2e-'));
  const logFile = join(dir, 'start.log');
  const log = createWriteStream(logFile);
  const house = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, DUNWELL_DIR: join(dir, 'house'), PORT: '3900', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  house.stdout.pipe(log, { end: false });
  house.stderr.pipe(log, { end: false });
  const url = await new Promise<string>((resolve, reject) => {
    const failed = (): void =>
      reject(new Error(`the house did not come up:\n${readFileSync(logFile, 'utf8').split('\n').slice(-20).join('\n')}`));
    const timer = setTimeout(failed, 15 * 60_000);
    house.once('exit', failed);
    let text = '';
    house.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /Screens\s+(http:\/\/\S+)/.exec(text);
      if (!found) return;
      clearTimeout(timer);
      house.removeListener('exit', failed);
      process.env.DUNWELL_E2E_TEMPORAL = /Temporal\s+http/.test(text) ? 'yes' : 'none';
      resolve(found[1]!);
    });
  });
  process.env.DUNWELL_E2E_URL = url;
  process.env.DUNWELL_E2E_DIR = join(dir, 'house');
  return async () => {
    const ended = new Promise((resolve) => house.once('exit', resolve));
    house.kill('SIGINT');
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
}
