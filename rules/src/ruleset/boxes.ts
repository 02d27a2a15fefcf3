import type { Columns } from './column.ts';
import type { Condition, Leaf } from './rule.ts';

/** A set of cases: for each column named, which of its values; every value of the columns not named. */
export type Box = ReadonlyMap<number, Uint8Array>;

/** Most boxes one rule may fall into; a rule with more alternatives is not analysed. */
export const maxBoxes = 256;

/** A rule as a union of boxes: empty when it can never hold, `undefined` when it falls into too many. */
export function boxesOf(condition: Condition, { holdsFor }: Columns): readonly Box[] | undefined {
  const boxOf = (leaf: Leaf, isNegated: boolean): Box[] => {
    const { column, holds } = holdsFor.get(leaf)!;
    const mask = isNegated ? holds.map((bit) => 1 - bit) : holds;
    return mask.includes(1) ? [new Map([[column, mask]])] : [];
  };
  const visit = (each: Condition, isNegated: boolean): Box[] | undefined => {
    if (each.kind === 'leaf') return boxOf(each, isNegated);
    if (each.kind === 'not') return visit(each.child, !isNegated);
    // An empty group holds whatever its kind, as in json-rules-engine.
    if (each.children.length === 0) return isNegated ? [] : [new Map()];
    const parts = each.children.map((child) => visit(child, isNegated));
    if (parts.some((part) => part === undefined)) return undefined;
    return (each.kind === 'all') === isNegated ? union(parts as Box[][]) : product(parts as Box[][]);
  };
  return visit(condition, false);
}

function union(parts: readonly Box[][]): Box[] | undefined {
  const all = parts.flat();
  return all.length > maxBoxes ? undefined : all;
}

function product(parts: readonly Box[][]): Box[] | undefined {
  let boxes: Box[] = [new Map()];
  for (const part of parts) {
    if (boxes.length * part.length > maxBoxes * 16) return undefined;
    boxes = boxes.flatMap((left) => part.flatMap((right) => meet(left, right) ?? []));
    if (boxes.length > maxBoxes) return undefined;
  }
  return boxes;
}

/** What two boxes share; `undefined` when nothing. */
function meet(left: Box, right: Box): Box | undefined {
  const shared = new Map(left);
  for (const [column, mask] of right) {
    const own = shared.get(column);
    const both = own ? own.map((bit, i) => bit & mask[i]!) : mask;
    if (!both.includes(1)) return undefined;
    shared.set(column, both);
  }
  return shared;
}
