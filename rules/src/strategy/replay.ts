import { canonicalJson } from '../artifact/index.ts';
import type { Json } from '../json.ts';
import type { Library } from './library.ts';
import type { Plan } from './plan.ts';
import type { Step, StepInput } from './step/decision.ts';
import { step } from './step.ts';

/** Raised whenever the same inputs may lead to another decision or to other words for it; kept in every record. */
export const engineVersion = 'dunwell-engine/3';

/** One decision with everything it was made from; plan and artifacts are named by their hashes. */
export interface DecisionRecord {
  readonly engine: string;
  readonly planHash: string;
  readonly input: Omit<StepInput, 'plan' | 'library'>;
  readonly decided: Step;
}

/** What to keep of a decision so that it can be replayed. */
export function recordOf(planHash: string, { plan: _plan, library: _library, ...input }: StepInput, decided: Step): DecisionRecord {
  return { engine: engineVersion, planHash, input, decided };
}

/** Byte-equal, or the first place where the two differ, as a JSON pointer. */
export type Replay =
  | { readonly equal: true }
  | { readonly equal: false; readonly at: string; readonly recorded: Json | undefined; readonly replayed: Json | undefined };

/**
 * Decides again from the record and compares. A record of an earlier engine may tell the same in other words: of it
 * everything but the words is compared.
 */
export function replay(record: DecisionRecord, { plan, library }: { readonly plan: Plan; readonly library: Library }): Replay {
  const again = step({ ...record.input, plan, library });
  const told = record.engine === engineVersion ? (json: Json) => json : untold;
  return firstDifference(told(plain(record.decided)), told(plain(again)), '') ?? { equal: true };
}

const plain = (decided: Step): Json => JSON.parse(canonicalJson(JSON.parse(JSON.stringify(decided)) as Json)) as Json;

/** The same with every text for people left blank. */
function untold(json: Json): Json {
  if (Array.isArray(json)) return json.map(untold);
  if (json === null || typeof json !== 'object') return json;
  if (Object.keys(json).sort().join() === 'en,zh') return { en: '', zh: '' };
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, untold(value)]));
}

const isBranch = (json: Json | undefined): json is readonly Json[] | { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null;

function firstDifference(
  recorded: Json | undefined,
  replayed: Json | undefined,
  at: string,
): Extract<Replay, { equal: false }> | undefined {
  if (!isBranch(recorded) || !isBranch(replayed) || Array.isArray(recorded) !== Array.isArray(replayed))
    return recorded === replayed ? undefined : { equal: false, at, recorded, replayed };
  const before = recorded as Readonly<Record<string, Json>>;
  const now = replayed as Readonly<Record<string, Json>>;
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const found = firstDifference(before[key], now[key], `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found) return found;
  }
  return undefined;
}
