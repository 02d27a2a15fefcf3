import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectingVitest } from './collecting-vitest.ts';
import { World } from './world.ts';

const rules = new URL('../../../rules/', import.meta.url).pathname;
/** Where the guard's code and its tests are. */
export const policy = join(rules, 'src/policy');
const packages = ['zod', 'fast-check', '@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'canonicalize'];

/** The guard as these files load it; `instead` takes the place of a package. */
export async function guardWorld(entries: readonly string[], instead: Readonly<Record<string, object>> = {}): Promise<World> {
  const find = createRequire(join(rules, 'package.json'));
  const outside: Record<string, object> = { vitest: collectingVitest };
  for (const name of packages) outside[name] = (await import(pathToFileURL(find.resolve(name)).href)) as object;
  return new World(entries, { ...outside, ...instead });
}
