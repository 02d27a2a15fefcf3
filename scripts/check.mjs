// `npm run check`: lockfile, lint, import fences, dead code, types. The same order as CI.
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const steps = [
  ['lockfile', 'node', ['scripts/lockfile.mjs']],
  ['lint', 'npx', ['--no-install', 'biome', 'check', '.']],
  ['boundaries', 'npx', ['--no-install', 'turbo', 'boundaries', '--no-color']],
  ['sizes', 'node', ['scripts/sizes.mjs']],
  ['dead code', 'npx', ['--no-install', 'knip', '--no-progress']],
  ['types', 'npx', ['--no-install', 'turbo', 'run', 'typecheck', '--output-logs=errors-only', '--concurrency=2']],
];
let failed = 0;
for (const [name, command, args] of steps) {
  const startedMs = Date.now();
  const done = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' } });
  console.log(`${done.status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`);
  if (done.status !== 0) failed++;
}
process.exit(failed ? 1 : 0);
