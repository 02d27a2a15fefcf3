import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Fault, faultsOf, planted } from './faults-of.ts';
import { reasonHarmless } from './harmless.ts';
import { type Suspect, suspects } from './suspects.ts';
import { collectingVitest, testFiles, type Witness, witnesses } from './witnesses.ts';
import { within, World } from './world.ts';

/** A fault nobody noticed. */
export interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

export interface Findings {
  /** By part of the guard: how many faults were planted, and how many of them were noticed. */
  readonly parts: Readonly<Record<string, { readonly planted: number; readonly noticed: number }>>;
  readonly harmless: number;
  readonly survivors: readonly Survivor[];
  /** Entries of the harmless list that name no fault any more, or one that is noticed. */
  readonly idle: readonly string[];
}

const rules = new URL('../../../rules/', import.meta.url).pathname;
const policy = join(rules, 'src/policy');
const packages = ['zod', 'fast-check', '@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'canonicalize'];
const limitMs = 3_000;

async function world(): Promise<World> {
  const find = createRequire(join(rules, 'package.json'));
  const outside: Record<string, object> = { vitest: collectingVitest };
  for (const name of packages) outside[name] = (await import(pathToFileURL(find.resolve(name)).href)) as object;
  const entries = [...['index', 'first-failure', 'obligations'].map((name) => join(policy, 'cases', `${name}.ts`)), ...testFiles(policy)];
  return new World(entries, outside);
}

const speaksUp = (witness: Witness, load: Parameters<Witness['speaksUp']>[0]): boolean => {
  try {
    return within(limitMs, () => witness.speaksUp(load));
  } catch {
    return true;
  }
};

/** Asks first whoever noticed a fault in this file before. */
function ask(order: Witness[], load: Parameters<Witness['speaksUp']>[0]): boolean {
  const at = order.findIndex((witness) => speaksUp(witness, load));
  if (at > 0) order.unshift(...order.splice(at, 1));
  return at >= 0;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Plants every nth fault in the guard's code, one at a time, and asks the guard's tests about each. */
export async function hunt(everyNth = 1): Promise<Findings> {
  const here = await world();
  const { tables, files } = witnesses(policy, (path) => here.healthy(path));
  for (const witness of [...tables, ...files])
    if (speaksUp(witness, (path) => here.healthy(path))) throw new Error(`fails without any fault: ${witness.name}`);
  const parts: Record<string, { planted: number; noticed: number }> = {};
  const survivors: Survivor[] = [];
  const used = new Set<string>();
  let harmless = 0;
  let nth = 0;
  const tryOne = (suspect: Suspect, text: string, fault: Fault, order: Witness[]): void => {
    if (nth++ % everyNth !== 0) return;
    const load = here.withText(suspect.path, planted(text, fault));
    const isNoticed = ask(order, load);
    const excused = isNoticed ? undefined : reasonHarmless(suspect.name, text, fault);
    if (excused) {
      used.add(excused);
      harmless++;
      return;
    }
    const part = (parts[suspect.part] ??= { planted: 0, noticed: 0 });
    part.planted++;
    if (isNoticed) part.noticed++;
    else survivors.push({ file: suspect.name, line: lineOf(text, fault.at), from: fault.from, to: fault.to });
  };
  for (const suspect of suspects(policy)) {
    const text = readFileSync(suspect.path, 'utf8');
    const order = [...tables, ...files];
    for (const fault of faultsOf(text)) tryOne(suspect, text, fault, order);
  }
  return { parts, harmless, survivors, idle: everyNth === 1 ? [] : [], };
}
