import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { type RunsAs, runsAs } from './postgres-binaries.ts';
import { type Service, startService } from './service.ts';

export interface PostgresOptions {
  /** Everything of this server lies here: data, password, log. */
  readonly dir: string;
  readonly port?: number;
  /** For tests only: no fsync, so a power cut may lose data. */
  readonly isThrowaway?: boolean;
  readonly onExit?: (code: number | null) => void;
}

export interface Postgres extends Service {
  /** URL of the database `dunwell`. */
  readonly url: string;
  readonly port: number;
}

/** Starts the PostgreSQL that came with npm: creates its data at first, recovers after a kill. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const data = join(options.dir, 'data');
  mkdirSync(options.dir, { recursive: true, mode: 0o755 });
  const as = runsAs(options.dir);
  const password = passwordOf(options.dir);
  if (!existsSync(join(data, 'PG_VERSION'))) create(as, options.dir, data, password);
  const port = await freePort(options.port ?? 54_320);
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=256MB',
    'jit=off',
    'max_wal_size=2GB',
    'log_min_messages=warning',
    'timezone=UTC',
    ...(options.isThrowaway ? ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'] : []),
  ].flatMap((setting) => ['-c', setting]);
  const command = [...as.prefix, join(as.home, 'bin', 'postgres'), '-D', data, ...settings] as unknown as [string, ...string[]];
  const start = (): Promise<Service> =>
    startService({
      name: 'PostgreSQL',
      command,
      logFile: join(options.dir, 'postgres.log'),
      pidFile: join(options.dir, 'postgres.pid'),
      ready: () => accepts(port),
      readyWithinMs: 120_000,
      stopSignal: 'SIGINT',
      ...(options.onExit ? { onExit: options.onExit } : {}),
    });
  const service = await start().catch(async (cause: unknown) => {
    // After a kill the old backends need a moment to let go of the shared memory.
    if (!String(cause).includes('shared memory')) throw cause;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    return start();
  });
  return { ...service, port, url: `postgres://dunwell:${password}@127.0.0.1:${port}/postgres` };
}

function passwordOf(dir: string): string {
  const file = join(dir, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function create(as: RunsAs, dir: string, data: string, password: string): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const passwordFile = join(dir, 'initdb-password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  as.own(data);
  as.own(passwordFile);
  const [program = '', ...args] = [
    ...as.prefix,
    join(as.home, 'bin', 'initdb'),
    '-D',
    data,
    '--username=dunwell',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ];
  try {
    execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (cause) {
    rmSync(data, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not create its data in ${data}: ${String((cause as { stderr?: Buffer }).stderr ?? cause)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** True once the server answers an SSL request, which it does only when it accepts connections. */
const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => done(false));
    socket.once('error', () => done(false));
    socket.once('connect', () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])));
    socket.once('data', () => done(true));
  });
