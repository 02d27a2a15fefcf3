import type { Script, ScriptState } from './script.ts';

/** A step the dialogue can take. `isYes` when it is taken because the question was affirmed. */
export interface ScriptEdge {
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly isYes: boolean;
}

/** The exits of a listening state, with the script-wide ones it does not override. */
export function exitsOf(
  script: Script,
  state: ScriptState,
): { readonly intents: Record<string, string>; readonly digits: Record<string, string> } {
  return {
    intents: { ...script.always.intents, ...state.listen?.intents } as Record<string, string>,
    digits: { ...script.always.digits, ...state.listen?.digits } as Record<string, string>,
  };
}

/** Every step out of a state. */
export function edgesOf(script: Script, id: string): ScriptEdge[] {
  const state = script.states[id]!;
  if (state.next !== undefined) return [{ from: id, to: state.next, by: 'next', isYes: false }];
  if (!state.listen) return [];
  const { intents, digits } = exitsOf(script, state);
  const yes = intents.yes;
  return [
    ...Object.entries(intents).map(([by, to]) => ({ from: id, to, by, isYes: by === 'yes' })),
    ...Object.entries(digits).map(([digit, to]) => ({ from: id, to, by: `digit ${digit}`, isYes: to === yes })),
    { from: id, to: state.listen.otherwise, by: 'otherwise', isYes: false },
    // The answers ran out: the dialogue closes from any listening state.
    { from: id, to: script.closing, by: 'closing', isYes: false },
  ];
}

/**
 * What is certain on entering each reachable state, whichever way the dialogue came: the disclosures already spoken
 * and `rightParty`. A forward must-analysis: start from everything, intersect over all ways in, until nothing changes.
 */
export function certainties(script: Script): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, ReadonlySet<string>>([[script.start, new Set()]]);
  const work = [script.start];
  for (let id = work.pop(); id !== undefined; id = work.pop()) {
    const state = script.states[id]!;
    const after = new Set([...known.get(id)!, ...(state.discloses ?? [])]);
    for (const edge of edgesOf(script, id)) {
      const carried = state.asks && edge.isYes ? new Set([...after, state.asks]) : after;
      const before = known.get(edge.to);
      const merged = before ? new Set([...before].filter((fact) => carried.has(fact))) : carried;
      if (before && merged.size === before.size) continue;
      known.set(edge.to, merged);
      work.push(edge.to);
    }
  }
  return known;
}
