import type { ProofGraph } from './proof-graph.ts';

/** Number of the loop each node belongs to (strongly connected component); nodes on no common loop have different numbers. */
export function componentsOf(nodeCount: number, exitsOf: (at: number) => readonly number[]): Int32Array {
  const component = new Int32Array(nodeCount).fill(-1);
  const order = new Int32Array(nodeCount).fill(-1);
  const low = new Int32Array(nodeCount);
  const open: number[] = [];
  let nextOrder = 0;
  let nextComponent = 0;
  const close = (root: number): void => {
    let member: number;
    do {
      member = open.pop()!;
      component[member] = nextComponent;
    } while (member !== root);
    nextComponent++;
  };
  for (let root = 0; root < nodeCount; root++) {
    if (order[root] !== -1) continue;
    const path: { at: number; next: number }[] = [];
    const visit = (at: number): void => {
      order[at] = low[at] = nextOrder++;
      open.push(at);
      path.push({ at, next: 0 });
    };
    visit(root);
    while (path.length > 0) {
      const frame = path.at(-1)!;
      const to = exitsOf(frame.at)[frame.next++];
      if (to === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent) low[parent.at] = Math.min(low[parent.at]!, low[frame.at]!);
        if (low[frame.at] === order[frame.at]) close(frame.at);
      } else if (order[to] === -1) visit(to);
      else if (component[to] === -1) low[frame.at] = Math.min(low[frame.at]!, order[to]!);
    }
  }
  return component;
}

/** How the visits that bound loops are counted along a path: one mixed-radix number per loop. */
export interface VisitCount {
  readonly component: Int32Array;
  readonly scope: readonly string[];
  /** Largest number of different counts in any loop. */
  readonly variety: number;
  /** Place value of the node's own count; 0 when it is not counted. */
  readonly unit: Int32Array;
  /** Visits after which only the limit's exit is left; 0 when not counted. */
  readonly limit: Int32Array;
}

/** Most combinations of counts followed per loop; limits beyond that are left out of the proof, which stays sound. */
const mostVariety = 4096;

/** The sub-strategy a node lies in: its callers' ids, each with a slash. */
const scopeOf = (id: string): string => id.slice(0, id.lastIndexOf('/') + 1);

/** Gives every bounded node of a loop a place in that loop's count. */
export function visitCountOf(graph: ProofGraph): VisitCount {
  const component = componentsOf(graph.nodes.length, (at) => graph.nodes[at]!.exits.map(({ to }) => to));
  const unit = new Int32Array(graph.nodes.length);
  const limit = new Int32Array(graph.nodes.length);
  const used = new Map<number, number>();
  graph.nodes.forEach(({ visitLimit }, at) => {
    if (!visitLimit) return;
    const so = used.get(component[at]!) ?? 1;
    const more = so * (visitLimit.visits + 2);
    if (more > mostVariety) return;
    unit[at] = so;
    limit[at] = visitLimit.visits;
    used.set(component[at]!, more);
  });
  return { component, scope: graph.nodes.map(({ id }) => scopeOf(id)), unit, limit, variety: Math.max(1, ...used.values()) };
}

/** The count after entering `to` from `from`: a loop that is left for good is forgotten. */
export function afterEntering(count: VisitCount, { from, to, visits }: { from: number; to: number; visits: number }): number {
  const kept = from >= 0 && count.component[from] === count.component[to] ? afterLeaving(count, from, to, visits) : 0;
  const unit = count.unit[to]!;
  if (unit === 0) return kept;
  return visitsOf(count, to, kept) > count.limit[to]! ? kept : kept + unit;
}

/** A sub-strategy forgets its visits when it is left. */
function afterLeaving(count: VisitCount, from: number, to: number, visits: number): number {
  const left = count.scope[from]!;
  if (visits === 0 || count.scope[to]!.startsWith(left)) return visits;
  let kept = visits;
  count.unit.forEach((unit, at) => {
    const isForgotten = unit > 0 && count.component[at] === count.component[to] && count.scope[at]!.startsWith(left);
    if (isForgotten) kept -= visitsOf(count, at, visits) * unit;
  });
  return kept;
}

/** How often `at` has been entered by this count, at most one more than its limit. */
const visitsOf = (count: VisitCount, at: number, visits: number): number => Math.floor(visits / count.unit[at]!) % (count.limit[at]! + 2);

/** True when the node may still leave by any exit and not only by its limit's. */
export const isWithinLimit = (count: VisitCount, at: number, visits: number): boolean =>
  count.unit[at] === 0 || visitsOf(count, at, visits) <= count.limit[at]!;
