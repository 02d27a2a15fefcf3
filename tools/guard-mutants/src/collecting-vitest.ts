import { expect } from 'vitest';

type Exports = Record<string, unknown>;
export type Load = (path: string) => Exports;
type Body = (...row: unknown[]) => unknown;

/** One test of a file, to be run as often as there are faults. */
interface Collected {
  readonly title: string;
  readonly run: () => unknown;
}

let collected: Collected[] = [];
/** A title may be followed by options or not; the body is last. */
const collect = (title: string, ...rest: readonly unknown[]): void => void collected.push({ title, run: rest.at(-1) as Body });
const test = Object.assign(collect, {
  each:
    (rows: readonly unknown[]) =>
    (title: string, ...rest: readonly unknown[]) => {
      for (const row of rows) collected.push({ title, run: () => (rest.at(-1) as Body)(...(Array.isArray(row) ? row : [row])) });
    },
});

/** What a test file sees as vitest: its tests are collected instead of run. */
export const collectingVitest = { test, expect, describe: (_title: string, ...rest: readonly unknown[]) => (rest.at(-1) as () => void)() };

/** The tests of a file, loaded so. */
export function testsOf(load: Load, path: string): readonly Collected[] {
  collected = [];
  load(path);
  return collected;
}
