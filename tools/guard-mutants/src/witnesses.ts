import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Load, testsOf } from './collecting-vitest.ts';

/** Says whether the guard, loaded so, behaves otherwise than it should; a fault thrown says so too. */
export interface Witness {
  readonly name: string;
  readonly speaksUp: (load: Load) => boolean;
}

/** Test files that are too slow to ask about every fault, or the tables over again. */
const notAsked = /^(guard-cases|guard-properties|guard-oracle|calendar-properties|pack-mutants)\.test\.ts$/;

/** The rows of the tables one by one, cheapest first; then whole test files. */
export function witnesses(policy: string, load: Load): { tables: Witness[]; files: Witness[] } {
  const cases = (name: string): string => join(policy, 'cases', `${name}.ts`);
  const rows = load(cases('index')).guardCases as { title: string }[];
  const tables = rows.map(
    (row, i): Witness => ({
      name: row.title,
      speaksUp: (of) => (of(cases('fails')).fails as (row: unknown) => boolean)((of(cases('index')).guardCases as unknown[])[i]),
    }),
  );
  const obligations: Witness = {
    name: 'obligations',
    speaksUp: (of) => (of(cases('obligations')).firstWrongAnswer as () => string | undefined)() !== undefined,
  };
  const files = testFiles(policy).map((path): Witness => ({ name: path.slice(policy.length + 1), speaksUp: (of) => fails(of, path) }));
  return { tables: [obligations, ...tables], files };
}

export const testFiles = (policy: string): string[] =>
  readdirSync(policy, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !notAsked.test(name))
    .sort()
    .map((name) => join(policy, name));

function fails(load: Load, path: string): boolean {
  for (const { run } of testsOf(load, path))
    if (run() instanceof Promise) throw new Error(`${path}: only tests that do not wait can be witnesses`);
  return false;
}
