import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { freePort, isFree } from './free-port.ts';
import { startPostgres } from './postgres.ts';

const dirs: string[] = [];
const fresh = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'dunwell-embedded-'));
  dirs.push(dir);
  return dir;
};
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

test('two checkouts run side by side: a taken port is passed over', async () => {
  const first = await startPostgres({ dir: fresh(), isThrowaway: true });
  const second = await startPostgres({ dir: fresh(), isThrowaway: true });
  expect(second.port).not.toBe(first.port);
  await Promise.all([first.stop(), second.stop()]);
  expect(await isFree(first.port)).toBe(true);
});

test('PostgreSQL comes back with its data after a kill, and a supervisor that died leaves nothing in the way', async () => {
  const dir = fresh();
  const first = await startPostgres({ dir });
  // The supervisor is gone without stopping it: the next start ends the leftover and goes on.
  const second = await startPostgres({ dir });
  expect(second.pid).not.toBe(first.pid);
  expect(second.url.replace(/:\d+\//, '')).toBe(first.url.replace(/:\d+\//, ''));
  process.kill(second.pid, 'SIGKILL');
  const third = await startPostgres({ dir });
  await third.stop();
});

test('a free port is free', async () => {
  expect(await isFree(await freePort())).toBe(true);
});
