import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface ServiceOptions {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly logFile: string;
  /** Remembers the process, so that a later start can end what a killed supervisor left behind. */
  readonly pidFile: string;
  /** Asked again and again until true; the service has started then. */
  readonly ready: () => Promise<boolean>;
  readonly readyWithinMs?: number;
  readonly stopSignal?: NodeJS.Signals;
  readonly onExit?: (code: number | null) => void;
}

export interface Service {
  readonly name: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts one process in a group of its own (Ctrl-C in the terminal reaches only the supervisor, which stops services
 * in order), waits until it answers, and remembers its pid. Throws with the end of its log when it does not come up.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  await endLeftover(options.pidFile, options.stopSignal);
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = createWriteStream(options.logFile, { flags: 'a' });
  const [program, ...args] = options.command;
  const child = spawn(program, args, {
    ...(options.cwd ? { cwd: options.cwd } : {}),
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const pid = await started(child, options.name);
  mkdirSync(dirname(options.pidFile), { recursive: true });
  writeFileSync(options.pidFile, JSON.stringify({ pid, startedAt: startTimeOf(pid) }));
  let stopping = false;
  let isUp = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      rmSync(options.pidFile, { force: true });
      resolve();
      // One that ends before it was up is the failure of this start, told to the caller; nobody has it yet to miss it.
      if (isUp && !stopping) options.onExit?.(code);
    });
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    if (child.exitCode === null && child.signalCode === null) child.kill(options.stopSignal ?? 'SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(timer);
  };
  try {
    await untilReady(options, child);
    isUp = true;
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { name: options.name, pid, stop };
}

const started = (child: ChildProcess, name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new Error(`${name} did not start: ${cause.message}`)));
    child.once('spawn', () => resolve(child.pid!));
  });

async function untilReady(options: ServiceOptions, child: ChildProcess): Promise<void> {
  const withinMs = options.readyWithinMs ?? 60_000;
  for (const deadline = Date.now() + withinMs; ; ) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${options.name} ended at start:\n${tail(options.logFile)}`);
    if (await options.ready().catch(() => false)) return;
    if (Date.now() > deadline) throw new Error(`${options.name} did not answer within ${withinMs / 1000} s:\n${tail(options.logFile)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const tail = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-12).join('\n') : '');

/** Start time of a process in clock ticks since boot; tells a reused pid from the one remembered. `null` where /proc is absent. */
function startTimeOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Ends the process a pid file remembers, if it is still that process. */
async function endLeftover(pidFile: string, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (!existsSync(pidFile)) return;
  const { pid, startedAt } = JSON.parse(readFileSync(pidFile, 'utf8') || '{}') as { pid?: number; startedAt?: string | null };
  rmSync(pidFile, { force: true });
  if (!pid || !isAlive(pid) || startTimeOf(pid) !== startedAt) return;
  process.kill(pid, signal);
  for (let waitedMs = 0; isAlive(pid); waitedMs += 100) {
    if (waitedMs > 10_000) process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
