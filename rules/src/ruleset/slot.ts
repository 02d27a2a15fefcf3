/** A place a condition reads: a fact, or a property inside it. */
export interface Slot {
  readonly fact: string;
  /** Own properties to follow; empty for the fact itself. */
  readonly path: readonly string[];
}

export type FactsIn = Readonly<Record<string, unknown>>;

const step = /^(?:\.([\p{L}_][\p{L}\p{N}_-]*|\d+)|\[(\d+)\]|\['([\p{L}\p{N}_ -]+)'\])/u;

/**
 * The properties a `path` names: `$.reach.call`, `$.payments[0]`, `$['due date']`. `undefined` for anything but a plain
 * chain: wildcards and filters of JSONPath can run code and return lists, so rules may not use them.
 */
export function readPath(path: string): readonly string[] | undefined {
  if (path.length > 500) return undefined;
  if (path === '' || path === '$') return [];
  let rest = path.startsWith('$') ? path.slice(1) : `.${path}`;
  const keys: string[] = [];
  while (rest !== '') {
    const found = step.exec(rest);
    if (!found) return undefined;
    keys.push(found[1] ?? found[2] ?? found[3]!);
    rest = rest.slice(found[0].length);
  }
  // Names such as `constructor` without `$` trip the reference engine's own path cache.
  return path.startsWith('$') || !(path in {}) ? keys : undefined;
}

/** What a slot holds. A path into something that is not an object gives that thing itself, as in json-rules-engine. */
export function readSlot(slot: Slot, facts: FactsIn): unknown {
  return follow(Object.hasOwn(facts, slot.fact) ? facts[slot.fact] : undefined, slot.path);
}

/** Follows own properties only: inherited names such as `constructor` are invisible. */
export function follow(value: unknown, path: readonly string[]): unknown {
  if (path.length === 0 || value === null || typeof value !== 'object') return value;
  let at: unknown = value;
  for (const key of path) {
    if (!at || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}
