import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { House } from './house.ts';
import { say } from './say.ts';

const sources = ['apps/web', 'apps/api', 'rules', 'db', 'workflows', 'package-lock.json'];

/** Hash of everything the web build reads: built again only when it changes. */
function sourceHash(root: string): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (!existsSync(path)) return;
    if (statSync(path).isFile()) hash.update(path.slice(root.length)).update(readFileSync(path));
    else
      for (const name of readdirSync(path).sort()) {
        if (['node_modules', '.next', '.turbo', 'bench', 'next-env.d.ts'].includes(name) || /\.test\.tsx?$|\.tsbuildinfo$/.test(name))
          continue;
        visit(join(path, name));
      }
  };
  for (const source of sources) visit(join(root, source));
  return hash.digest('hex');
}

/** Builds the screens for production once per state of the sources. */
export async function ensureWebBuild(house: House, nextBin: string): Promise<void> {
  const web = join(house.root, 'apps/web');
  const stamp = join(web, '.next', 'dunwell-build');
  const want = sourceHash(house.root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  say('building the screens, once for this version (about a minute) …');
  rmSync(stamp, { force: true });
  const log = house.log('web-build');
  mkdirSync(dirname(log), { recursive: true });
  const lines: string[] = [];
  const build = spawn(process.execPath, [nextBin, 'build'], {
    cwd: web,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve) => build.once('exit', resolve));
  writeFileSync(log, lines.join(''));
  if (code !== 0) throw new Error(`the screens did not build (log: ${log}):\n${lines.join('').split('\n').slice(-15).join('\n')}`);
  writeFileSync(stamp, want);
}
