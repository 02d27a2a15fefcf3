import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { splitLines } from '../lines.ts';
import { nearest } from '../nearest.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const ending = '.bench.ts';

/** `dunwell bench`: runs `…/bench/NAME.bench.ts`, each in a process of its own; what they print are ratios within one run. */
export const bench: Command = {
  usage: '[NAME…] [--list]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['NAME?…'], { list: { type: 'boolean' } });
    const files = await benchFiles();
    const names = [...files.keys()];
    if (values.list) {
      await io.out(JSON.stringify(names));
      return 0;
    }
    const unknown = positionals.filter((name) => !files.has(name));
    if (unknown.length > 0)
      throw new BadInput(
        ...unknown.map((name) => `no bench ${JSON.stringify(name)}; did you mean ${nearest(name, names) ?? names.join(', ')}?`),
      );
    let failed = false;
    for (const name of positionals.length > 0 ? positionals : names) failed = !(await runBench(name, files.get(name)!, io)) || failed;
    return failed ? 1 : 0;
  },
};

/** Every bench of the workspace by name. */
async function benchFiles(): Promise<Map<string, string>> {
  const apps = (await readdir(join(root, 'apps'))).map((name) => join('apps', name));
  const found = new Map<string, string>();
  for (const folder of ['rules', 'db', 'activities', 'workflows', ...apps]) {
    const dir = join(root, folder, 'bench');
    for (const file of await readdir(dir).catch(() => [])) if (file.endsWith(ending)) found.set(basename(file, ending), join(dir, file));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Prints `{bench, …}` per line the bench prints; false when it fails. */
async function runBench(name: string, file: string, io: Io): Promise<boolean> {
  io.err(`bench ${name} …`);
  const child = spawn(process.execPath, ['--import', 'tsx', file], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for await (const line of splitLines(child.stdout, name)) {
    const figures = asObject(line);
    if (figures) await io.out(JSON.stringify({ bench: name, ...figures }));
    else io.err(line);
  }
  return (await ended) === 0;
}

function asObject(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
