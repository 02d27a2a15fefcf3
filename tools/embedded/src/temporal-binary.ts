import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The pinned Temporal CLI. Raise it together with tools/temporal/go.mod. */
const temporalVersion = '1.8.2';

const moduleDir = new URL('../../temporal/', import.meta.url).pathname;

/** Per-user cache, so that a fresh clone does not build again: keyed by what the build depends on. */
function temporalCache(): string {
  const key = createHash('sha256')
    .update(readFileSync(join(moduleDir, 'go.mod')))
    .update(readFileSync(join(moduleDir, 'go.sum')))
    .digest('hex');
  const base = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return join(base, 'dunwell', `temporal-${key.slice(0, 16)}`);
}

const works = (program: string, ...args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/**
 * Path of a Temporal CLI: `TEMPORAL_CLI`, the cache, one on the PATH, built with Go, or downloaded; in this order.
 * Returns `undefined`, after saying why, when there is no way at all.
 */
export async function ensureTemporal(say: (line: string) => void): Promise<string | undefined> {
  const named = process.env.TEMPORAL_CLI;
  if (named) {
    if (works(named, '--version')) return named;
    throw new Error(`TEMPORAL_CLI=${named} does not run`);
  }
  const cached = join(temporalCache(), 'temporal');
  if (existsSync(cached) && works(cached, '--version')) return cached;
  if (works('temporal', '--version')) return 'temporal';
  mkdirSync(temporalCache(), { recursive: true });
  if (works('go', 'version') && (await build(cached, say))) return cached;
  if (await download(cached, say)) return cached;
  say(
    'Temporal is missing: install Go 1.26 or the Temporal CLI, or set TEMPORAL_ADDRESS to a running server. Without it nothing is contacted.',
  );
  return undefined;
}

async function build(target: string, say: (line: string) => void): Promise<boolean> {
  say(`building Temporal ${temporalVersion} with Go, once for this user (about 4 minutes) …`);
  const fresh = `${target}.${process.pid}`;
  const version = `github.com/temporalio/cli/internal/temporalcli.Version=${temporalVersion}`;
  const go = spawn('go', ['build', '-trimpath', '-ldflags', `-s -w -X ${version}`, '-o', fresh, 'github.com/temporalio/cli/cmd/temporal'], {
    cwd: moduleDir,
    env: { ...process.env, CGO_ENABLED: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let last = '';
  go.stderr.on('data', (chunk: Buffer) => {
    last = chunk.toString().trim().split('\n').at(-1) ?? '';
  });
  const startedMs = Date.now();
  const progress = setInterval(
    () => say(`  … still building, ${Math.round((Date.now() - startedMs) / 1000)} s ${last.slice(0, 80)}`),
    20_000,
  );
  const code = await new Promise<number | null>((resolve) => {
    go.once('exit', resolve);
    go.once('error', () => resolve(1));
  });
  clearInterval(progress);
  if (code === 0) {
    renameSync(fresh, target);
    return true;
  }
  rmSync(fresh, { force: true });
  say(`Go could not build Temporal: ${last || `exit ${code}`}`);
  return false;
}

async function download(target: string, say: (line: string) => void): Promise<boolean> {
  const platform = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
  const release = `https://github.com/temporalio/cli/releases/download/v${temporalVersion}`;
  const name = `temporal_cli_${temporalVersion}_${platform}.tar.gz`;
  say(`downloading Temporal ${temporalVersion} for ${platform} …`);
  const archive = `${target}.${process.pid}.tar.gz`;
  try {
    const answer = await fetch(`${release}/${name}`, { signal: AbortSignal.timeout(300_000) });
    if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${answer.statusText}`);
    await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(archive));
    execFileSync('tar', ['-xzf', archive, '-C', temporalCache(), 'temporal']);
    return works(target, '--version');
  } catch (cause) {
    say(`Temporal could not be downloaded: ${cause instanceof Error ? cause.message : String(cause)}`);
    return false;
  } finally {
    rmSync(archive, { force: true });
  }
}
