import type { Json } from '../json.ts';
import type { Column } from './column.ts';
import type { Point } from './cover.ts';

/** A point as facts that can be fed to the rules. A comparison that could not be split into values is left out. */
export function witnessOf(columns: readonly Column[], point: Point): Readonly<Record<string, Json>> {
  const facts: Record<string, Json> = {};
  columns.forEach(({ slot, entry, isOpaque, values }, c) => {
    if (isOpaque) return;
    const value = values[point[c]!]!;
    if (entry === undefined) put(facts, [slot.fact, ...slot.path], value);
    else
      put(
        facts,
        [slot.fact, ...slot.path],
        [...((at(facts, [slot.fact, ...slot.path]) as Json[] | undefined) ?? []), ...(value ? [entry] : [])],
      );
  });
  return facts;
}

function put(facts: Record<string, Json>, [key, ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) {
    facts[key!] = value;
    return;
  }
  const inner = facts[key!];
  const next = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...(inner as Record<string, Json>) } : {};
  put(next, rest, value);
  facts[key!] = next;
}

const at = (facts: Json, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (json, key) => (typeof json === 'object' && json !== null ? (json as Record<string, Json>)[key] : undefined),
    facts,
  );
