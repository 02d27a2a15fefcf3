// `npm test`: everything, on real parts. Unit, property, database, workflow and socket tests through vitest; then the
// running product in a real browser through Playwright. The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const reports = mkdtempSync(join(tmpdir(), 'dunwell-tests-'));
const env = { ...process.env, DO_NOT_TRACK: '1', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
const total = { passed: 0, failed: Number(process.env.DUNWELL_EXTRA_FAILED ?? 0), skipped: [] };

function run(name, args, extra = {}) {
  const startedMs = Date.now();
  console.log(`\n── ${name}`);
  const done = spawnSync('npx', ['--no-install', ...args], { stdio: 'inherit', env: { ...env, ...extra } });
  console.log(`── ${name}: ${Math.round((Date.now() - startedMs) / 1000)} s`);
  return done.status;
}

const unit = join(reports, 'vitest.json');
const unitStatus = run('rules, db, activities, workflows, apps', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unit}`,
]);
count('vitest', unitStatus, () => {
  const report = JSON.parse(readFileSync(unit, 'utf8'));
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) total.failed++;
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') total.passed++;
      else if (status === 'failed') total.failed++;
      else total.skipped.push(fullName);
    }
  }
});

const browser = join(reports, 'playwright.json');
const browserStatus = run('the running product in a browser', ['playwright', 'test', '-c', 'e2e/playwright.config.ts'], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: browser,
});
count('playwright', browserStatus, () => {
  const { stats, errors } = JSON.parse(readFileSync(browser, 'utf8'));
  total.passed += stats.expected + stats.flaky;
  total.failed += stats.unexpected + (errors?.length ?? 0);
  for (let i = 0; i < stats.skipped; i++) total.skipped.push('a browser test');
});

/** Adds a runner's report; a runner that failed without saying why still counts as one failure. */
function count(name, status, add) {
  const failedBefore = total.failed;
  try {
    add();
  } catch (cause) {
    console.error(`${name} left no report: ${cause.message}`);
    total.failed++;
  }
  if (status !== 0 && total.failed === failedBefore) total.failed++;
}

rmSync(reports, { recursive: true, force: true });
if (total.skipped.length) {
  console.log(`\nSKIPPED ${total.skipped.length}: these were not tested here`);
  for (const name of total.skipped.slice(0, 30)) console.log(`  skipped: ${name}`);
  if (process.env.DUNWELL_FORBID_SKIPS) total.failed += total.skipped.length;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
