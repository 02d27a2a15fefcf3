import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '@dunwell/embedded';
import { afterAll, expect, test } from 'vitest';
import { Supervisor } from './supervisor.ts';

const dir = mkdtempSync(join(tmpdir(), 'dunwell-supervisor-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('a killed process is started again, and stopping ends what runs then', async () => {
  const keep = new Supervisor();
  const pids: number[] = [];
  await keep.keep('sleeper', async (onExit) => {
    const service = await startService({
      name: 'sleeper',
      command: ['sleep', '300'],
      logFile: join(dir, 'log'),
      pidFile: join(dir, 'pid'),
      ready: async () => true,
      onExit,
    });
    pids.push(service.pid);
    return service;
  });
  process.kill(pids[0]!, 'SIGKILL');
  await expect.poll(() => pids.length, { timeout: 20_000 }).toBe(2);
  await keep.stopAll();
  expect(pids.map(alive)).toEqual([false, false]);
});

test('a killed process that is held down comes back when it is let go', async () => {
  let isHeld = true;
  const keep = new Supervisor((name) => isHeld && name === 'held');
  const pids: number[] = [];
  await keep.keep('held', async (onExit) => {
    const service = await startService({
      name: 'held',
      command: ['sleep', '300'],
      logFile: join(dir, 'log3'),
      pidFile: join(dir, 'pid3'),
      ready: async () => true,
      onExit,
    });
    pids.push(service.pid);
    return service;
  });
  process.kill(pids[0]!, 'SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  expect(pids).toHaveLength(1);
  isHeld = false;
  await expect.poll(() => pids.length, { timeout: 20_000 }).toBe(2);
  await keep.stopAll();
  expect(pids.map(alive)).toEqual([false, false]);
});

test('a part that dies while starting is one failure, not two: nothing starts it again behind the caller', async () => {
  const keep = new Supervisor();
  let starts = 0;
  const dying = keep.keep('dying', (onExit) => {
    starts++;
    return startService({
      name: 'dying',
      command: ['false'],
      logFile: join(dir, 'log2'),
      pidFile: join(dir, 'pid2'),
      ready: async () => false,
      onExit,
    });
  });
  await expect(dying).rejects.toThrow('dying ended at start');
  await new Promise((resolve) => setTimeout(resolve, 7_000));
  expect(starts).toBe(1);
  await keep.stopAll();
});
