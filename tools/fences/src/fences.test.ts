import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url).pathname;
const bin = (name: string): string => join(root, 'node_modules/.bin', name);
const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});

/** What Biome says of a few files in an otherwise empty copy of the house. */
function lint(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'dunwell-fence-'));
  dirs.push(dir);
  for (const file of ['biome.json', 'tools/no-clock.grit', '.gitignore']) cpSync(join(root, file), join(dir, file), { recursive: true });
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), source);
  }
  spawnSync('git', ['init', '-q', dir]);
  const done = spawnSync(bin('biome'), ['lint', '--diagnostic-level=error', '.'], { cwd: dir, encoding: 'utf8' });
  return done.stdout + done.stderr;
}

describe('every fence fires', () => {
  test.each([
    ['rules/src/strategy/probe.ts', "import { Pool } from 'pg';\nexport const pool = new Pool();\n", 'rules/ is pure'],
    ['rules/src/strategy/probe.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n", 'rules/ is pure'],
    ['rules/src/strategy/probe.ts', 'export const now = (): number => Date.now();\n', 'takes time and randomness as inputs'],
    ['rules/src/strategy/probe.ts', 'export const draw = (): number => Math.random();\n', 'takes time and randomness as inputs'],
    ['workflows/src/probe.ts', "import { z } from 'zod';\nexport const schema = z.string();\n", 'contracts only'],
    ['workflows/src/probe.ts', "import { Engine } from 'json-rules-engine';\nexport const engine = new Engine();\n", 'contracts only'],
    ['db/src/Probe_File.ts', 'export const x = 1;\n', 'useFilenamingConvention'],
    ['db/src/probe.ts', `export const x = [\n${'  1,\n'.repeat(400)}];\n`, 'noExcessiveLinesPerFile'],
  ])('%s: %s', (path, source, message) => {
    expect(lint({ [path]: source })).toContain(message);
  });

  test('two files that know each other are a circle, though they exchange nothing but types', () => {
    const source = (own: string, other: string): string =>
      `import type { ${other} } from './${other.toLowerCase()}.ts';\nexport type ${own} = { readonly of?: ${other} };\n`;
    expect(lint({ 'db/src/one.ts': source('One', 'Two'), 'db/src/two.ts': source('Two', 'One') })).toContain('noImportCycles');
  });

  test('what nobody imports is named by knip', () => {
    const dir = mkdtempSync(join(tmpdir(), 'dunwell-fence-'));
    dirs.push(dir);
    mkdirSync(join(dir, 'scripts'));
    cpSync(join(root, 'knip.json'), join(dir, 'knip.json'));
    writeFileSync(join(dir, 'package.json'), JSON.stringify({ name: 'probe', type: 'module', workspaces: [] }));
    writeFileSync(join(dir, 'scripts/probe.mjs'), "import { used } from '../used.js';\nused();\n");
    writeFileSync(join(dir, 'used.js'), 'export const used = () => {};\nexport const forgotten = 1;\n');
    writeFileSync(join(dir, 'lost.js'), 'export const lost = 1;\n');
    const said = spawnSync(bin('knip'), ['--no-progress'], { cwd: dir, encoding: 'utf8' });
    expect(said.status).not.toBe(0);
    for (const name of ['forgotten', 'lost.js']) expect(said.stdout).toContain(name);
    expect(said.stdout).not.toMatch(/^used/m);
  });

  test('impurity in rules/ does not compile', () => {
    const dir = mkdtempSync(join(tmpdir(), 'dunwell-fence-'));
    dirs.push(dir);
    writeFileSync(join(dir, 'probe.ts'), 'console.log(process.env);\nsetTimeout(() => fetch("x"), 1);\nexport {};\n');
    writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'rules/tsconfig.json'), include: ['probe.ts'] }));
    const said = spawnSync(bin('tsc'), ['--noEmit', '-p', dir], { encoding: 'utf8' }).stdout;
    for (const name of ['console', 'process', 'setTimeout', 'fetch']) expect(said).toContain(`'${name}'`);
  });

  test('a folder that imports against the arrow is named by turbo', () => {
    const dir = mkdtempSync(join(tmpdir(), 'dunwell-fence-'));
    dirs.push(dir);
    for (const file of ['package.json', 'package-lock.json', 'turbo.json']) cpSync(join(root, file), join(dir, file));
    const listed = spawnSync('git', ['ls-files', '*/package.json', '*/turbo.json'], { cwd: root, encoding: 'utf8' })
      .stdout.split('\n')
      .filter(Boolean);
    for (const file of listed) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      cpSync(join(root, file), join(dir, file));
    }
    mkdirSync(join(dir, 'workflows/src'), { recursive: true });
    writeFileSync(join(dir, 'workflows/src/probe.ts'), "import '@dunwell/db';\n");
    spawnSync('git', ['init', '-q', dir]);
    const said = spawnSync(bin('turbo'), ['boundaries', '--no-color', '--skip-infer'], {
      cwd: dir,
      encoding: 'utf8',
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    });
    expect(said.status).not.toBe(0);
    expect(said.stdout + said.stderr).toContain('@dunwell/db');
  });
});
