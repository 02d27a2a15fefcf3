import { join } from 'node:path';
import fc from 'fast-check';
import { testsOf } from './collecting-vitest.ts';
import { guardWorld, policy } from './guard-world.ts';
import { startCounting } from './world.ts';

/** Where the guard's properties are: tests that draw their questions instead of listing them. */
const propertyFiles = ['guard-properties', 'guard-oracle', 'calendar-properties', 'look-back', 'moment'].map((name) =>
  join(policy, `${name}.test.ts`),
);

/** A property asks many times a question. */
const mostRounds = 10_000_000;

/** fast-check as the properties see it here: the same questions each time, and no search for a smaller one. */
const seeded = (seed: () => number): object => ({
  default: {
    ...fc,
    assert: (property: fc.IPropertyWithHooks<unknown>, params: fc.Parameters<unknown> = {}) =>
      fc.assert(
        property.beforeEach(() => startCounting(mostRounds)),
        { ...params, seed: seed(), endOnFailure: true },
      ),
  },
});

/** The property's own claim was wrong; a guard that throws proves nothing about it. */
const isDisproved = (cause: unknown): boolean => cause instanceof Error && (cause.cause as Error | undefined)?.name === 'AssertionError';

/** Asks one property at a time whether it turns red when this text stands in a file of the guard. */
export interface Properties {
  readonly titles: readonly string[];
  /** With the questions drawn from that seed, as many as the property draws itself. */
  turnsRed(title: string, seed: number, fault: { readonly path: string; readonly text: string }): boolean;
}

export async function properties(): Promise<Properties> {
  let seed = 0;
  const here = await guardWorld(propertyFiles, { 'fast-check': seeded(() => seed) });
  const isDrawn = ({ run }: { run: () => unknown }) => String(run).includes('.assert(');
  const where = new Map(
    propertyFiles.flatMap((path) =>
      testsOf((each) => here.healthy(each), path)
        .filter(isDrawn)
        .map(({ title }) => [title, path] as const),
    ),
  );
  return {
    titles: [...where.keys()],
    turnsRed(title, drawnFrom, fault) {
      const path = where.get(title)!;
      seed = drawnFrom;
      try {
        testsOf(here.withText(fault.path, fault.text, path), path)
          .find((test) => test.title === title)!
          .run();
        return false;
      } catch (cause) {
        if (!isDisproved(cause)) throw cause;
        return true;
      }
    },
  };
}
