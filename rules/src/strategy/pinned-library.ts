import type { Json } from '../json.ts';
import type { Library } from './library.ts';
import type { ArtifactPin, ArtifactRef, Plan } from './plan.ts';
import { evaluatorOf, scorerOf } from './shelf.ts';

/** Finds the body of an artifact by its content hash. */
export type FindPinned = (hash: string) => Json | undefined;

/** What a plan and its sub-strategies pin, as nodes use it; each is compiled once, when first asked for. Throws for what is missing. */
export function pinnedLibrary(plan: Plan, find: FindPinned): Library {
  const pins = pinsOf(plan, find);
  const bodyOf = ({ kind, id }: ArtifactRef): Json => {
    const hash = pins.get(`${kind}:${id}`);
    const body = hash === undefined ? undefined : find(hash);
    if (body === undefined) throw new Error(`the plan's ${kind} ${id} is not there`);
    return body;
  };
  const once = <Made>(make: (id: string) => Made): ((id: string) => Made) => {
    const made = new Map<string, Made>();
    return (id) => {
      if (!made.has(id)) made.set(id, make(id));
      return made.get(id)!;
    };
  };
  return {
    ruleset: once((id) => evaluatorOf(id, bodyOf({ kind: 'ruleset', id }))),
    scorecard: once((id) => scorerOf(id, bodyOf({ kind: 'scorecard', id }))),
    strategy: (id) => bodyOf({ kind: 'strategy', id }) as unknown as Plan,
  };
}

/** Hash by `kind:id`, sub-strategies followed. */
function pinsOf(plan: Plan, find: FindPinned): ReadonlyMap<string, string> {
  const pins = new Map<string, string>();
  const open: ArtifactPin[] = [...plan.artifacts];
  for (let pin = open.pop(); pin; pin = open.pop()) {
    const key = `${pin.kind}:${pin.id}`;
    if (pins.has(key)) continue;
    pins.set(key, pin.hash);
    if (pin.kind === 'strategy') open.push(...((find(pin.hash) as unknown as Plan | undefined)?.artifacts ?? []));
  }
  return pins;
}
