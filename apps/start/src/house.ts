import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '@dunwell/embedded';

/** Folders and remembered choices of one checkout: ports, secrets, logs, pid files. */
export interface House {
  readonly root: string;
  readonly dir: string;
  log(name: string): string;
  pid(name: string): string;
  /** The port used last time if it is free, else the wished one or a free one near it. */
  port(name: string, wished: number): Promise<number>;
  /** A random secret, made once, readable by this user only. */
  secret(name: string): string;
  /** True while a file of that name lies in `hold`: whoever put it there wants the part down, to work on it or to see what happens without. */
  isHeld(name: string): boolean;
  /** Tells the command line in this folder where the house runs and with which token it may ask. */
  announce(url: string): void;
}

export function openHouse(root: string, folder: string, isFresh: boolean): House {
  const dir = resolve(root, folder);
  const supervisor = join(dir, 'start.pid');
  refuseSecond(supervisor, dir);
  // Build results stay; only what the engine remembers goes.
  if (isFresh)
    for (const part of ['postgres', 'temporal', 'catcher', 'switchboard', 'letters', 'recordings'])
      rmSync(join(dir, part), { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  writeFileSync(supervisor, String(process.pid));
  const running = join(dir, 'running.json');
  process.once('exit', () => {
    for (const file of [supervisor, running]) rmSync(file, { force: true });
  });
  const portsFile = join(dir, 'ports.json');
  const given = new Set<number>();
  const ports: Record<string, number> = existsSync(portsFile) ? JSON.parse(readFileSync(portsFile, 'utf8')) : {};
  const secret = (name: string): string => {
    const file = join(dir, `${name}.secret`);
    if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
    return readFileSync(file, 'utf8');
  };
  return {
    root,
    dir,
    log: (name) => join(dir, 'logs', `${name}.log`),
    pid: (name) => join(dir, 'run', `${name}.pid`),
    port: async (name, wished) => {
      let found = await freePort(ports[name] ?? wished);
      // Free, but promised to another part that has not opened it yet.
      while (given.has(found)) found = await freePort(found + 1);
      given.add(found);
      ports[name] = found;
      writeFileSync(portsFile, JSON.stringify(ports, null, 2));
      return found;
    },
    secret,
    isHeld: (name) => existsSync(join(dir, 'hold', name)),
    announce: (url) => writeFileSync(running, JSON.stringify({ url, token: secret('token') }), { mode: 0o600 }),
  };
}

function refuseSecond(file: string, dir: string): void {
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  let command = '';
  try {
    process.kill(pid, 0);
    command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : 'start';
  } catch {
    return;
  }
  if (pid !== process.pid && command.includes('start'))
    throw new Error(`Dunwell already runs from ${dir} (process ${pid}); stop it first with Ctrl-C`);
}
