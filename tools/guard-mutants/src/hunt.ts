import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Load } from './collecting-vitest.ts';
import { faultsOf, planted } from './faults-of.ts';
import { guardWorld, policy } from './guard-world.ts';
import { excuseFor, excuses, slipOf } from './harmless.ts';
import { type Suspect, suspects } from './suspects.ts';
import { testFiles, type Witness, witnesses } from './witnesses.ts';
import { startCounting, type World } from './world.ts';

/** A fault nobody noticed. */
interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly slip: string;
}

export interface Findings {
  /** By part of the guard: how many faults were planted, and how many of them were noticed. */
  readonly parts: Readonly<Record<string, { readonly planted: number; readonly noticed: number }>>;
  readonly harmless: number;
  readonly survivors: readonly Survivor[];
  /** What the harmless list excuses though it is noticed, or planted no more; known after a whole hunt. */
  readonly idle: readonly string[];
}

const world = (): Promise<World> =>
  guardWorld([...['index', 'fails', 'obligations'].map((name) => join(policy, 'cases', `${name}.ts`)), ...testFiles(policy)]);

/** A guard that throws, or does not come to an end, is noticed too. */
const speaksUp = (witness: Witness, load: Load): boolean => {
  startCounting();
  try {
    return witness.speaksUp(load);
  } catch {
    return true;
  }
};

/** Asks first whoever noticed a fault in this file before. */
function isNoticed(order: Witness[], load: Load): boolean {
  const at = order.findIndex((witness) => speaksUp(witness, load));
  if (at > 0) order.unshift(...order.splice(at, 1));
  return at >= 0;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

class Count {
  readonly parts: Record<string, { planted: number; noticed: number }> = {};
  readonly survivors: Survivor[] = [];
  readonly idle = new Set(excuses);
  harmless = 0;

  add({ part }: Suspect, survivor: Survivor, { noticed, excuse }: { noticed: boolean; excuse: string | undefined }): void {
    if (!noticed && excuse !== undefined) {
      this.harmless++;
      this.idle.delete(excuse);
      return;
    }
    this.parts[part] ??= { planted: 0, noticed: 0 };
    const count = this.parts[part];
    count.planted++;
    if (noticed) count.noticed++;
    else this.survivors.push(survivor);
  }
}

/** Plants every nth fault in the guard's code, one at a time, and asks the guard's tests about each. */
export async function hunt(everyNth: number): Promise<Findings> {
  const here = await world();
  const healthy = (path: string) => here.healthy(path);
  const { tables, files } = witnesses(policy, healthy);
  for (const witness of [...tables, ...files]) if (speaksUp(witness, healthy)) throw new Error(`fails without any fault: ${witness.name}`);
  const count = new Count();
  let nth = 0;
  for (const suspect of suspects(policy)) {
    const text = readFileSync(suspect.path, 'utf8');
    const order = [...tables, ...files];
    for (const fault of faultsOf(text)) {
      if (nth++ % everyNth !== 0) continue;
      const noticed = isNoticed(order, here.withText(suspect.path, planted(text, fault)));
      const excuse = excuseFor(suspect.name, text, fault);
      count.add(suspect, { file: suspect.name, line: lineOf(text, fault.at), slip: slipOf(fault) }, { noticed, excuse });
    }
  }
  const { parts, survivors, harmless, idle } = count;
  return { parts, survivors, harmless, idle: everyNth === 1 ? [...idle] : [] };
}
