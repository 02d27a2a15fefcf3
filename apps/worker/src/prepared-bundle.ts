import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const entry = fileURLToPath(import.meta.resolve('@dunwell/workflows'));

/**
 * The workflow code as one file, built once per content: named by the hash of its sources and of the SDK, so a changed
 * source can never run under an old bundle.
 */
export async function preparedBundle(dir: string): Promise<{ codePath: string }> {
  const bundles = join(dir, 'bundles');
  const codePath = join(bundles, `workflows-${sourceHash()}.js`);
  if (existsSync(codePath)) return { codePath };
  const { code } = await bundleWorkflowCode({ workflowsPath: entry, logger: new DefaultLogger('ERROR') });
  mkdirSync(bundles, { recursive: true });
  for (const old of readdirSync(bundles)) rmSync(join(bundles, old), { force: true });
  writeFileSync(`${codePath}.${process.pid}`, code);
  renameSync(`${codePath}.${process.pid}`, codePath);
  return { codePath };
}

function sourceHash(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(dirname(entry)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  for (const name of sources.sort()) hash.update(name).update(readFileSync(join(dirname(entry), name)));
  hash.update(readFileSync(createRequire(import.meta.url).resolve('@temporalio/worker/package.json')));
  return hash.digest('hex').slice(0, 16);
}
