// Makes sure the installed packages are those of the lockfile. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Dunwell needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const want = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = 'node_modules/.dunwell-lock';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  console.log('installing packages from the lockfile (a minute or two, once) …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('npm ci failed: see above. Is a package registry reachable?');
    process.exit(1);
  }
  writeFileSync(stamp, want);
}
