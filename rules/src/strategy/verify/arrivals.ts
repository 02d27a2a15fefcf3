import { delaysOf, type ProofExit, type ProofGraph, weekMinutes } from './proof-graph.ts';

/**
 * For each node the minutes of the week at which a case can arrive there, one byte per minute; 1 = it can. A case may be
 * assigned at any minute. Grows the sets along the exits until nothing changes.
 */
export function arrivalMinutes(graph: ProofGraph): readonly Uint8Array[] {
  const sets = graph.nodes.map(() => new Uint8Array(weekMinutes));
  const queue: number[] = [];
  const waiting = new Set<number>();
  const add = (to: number, minutes: Uint8Array): void => {
    if (!unite(sets[to]!, minutes) || waiting.has(to)) return;
    waiting.add(to);
    queue.push(to);
  };
  const any = new Uint8Array(weekMinutes).fill(1);
  add(graph.start, any);
  // What happens to a case from outside can happen at any minute.
  for (const { to } of graph.interrupts) add(to, any);
  while (queue.length > 0) {
    const at = queue.shift()!;
    waiting.delete(at);
    for (const exit of graph.nodes[at]!.exits) add(exit.to, leavingMinutes(exit, sets[at]!));
  }
  return sets;
}

function unite(into: Uint8Array, from: Uint8Array): boolean {
  if (into === from || !into.includes(0)) return false;
  let hasGrown = false;
  for (let minute = 0; minute < weekMinutes; minute++) {
    if (!from[minute] || into[minute]) continue;
    into[minute] = 1;
    hasGrown = true;
  }
  return hasGrown;
}

/** Minutes of the week at which the exit can be taken by a case that arrived at one of these. */
export function leavingMinutes(exit: ProofExit, arrived: Uint8Array): Uint8Array {
  if (exit.delays) {
    const left = new Uint8Array(weekMinutes);
    for (const delays of delaysOf(exit))
      for (let minute = 0; minute < weekMinutes; minute++) if (arrived[minute]) left[(minute + delays[minute]!) % weekMinutes] = 1;
    return exit.slackMinutes ? spread(left, 0, exit.slackMinutes) : left;
  }
  return spread(arrived, exit.minMinutes, Math.max(exit.minMinutes, exit.maxMinutes));
}

/** Every minute between `from` and `to` minutes after one of these, round the week. */
function spread(minutes: Uint8Array, from: number, to: number): Uint8Array {
  if ((from === 0 && to === 0) || !minutes.includes(0)) return minutes;
  const width = to - from;
  const found = new Uint8Array(weekMinutes);
  if (width >= weekMinutes - 1) return minutes.includes(1) ? found.fill(1) : found;
  let reach = -1;
  // Twice round, so that a stay that begins late in the week reaches into the next.
  for (let at = 0; at < 2 * weekMinutes; at++) {
    if (minutes[at % weekMinutes]) reach = at + width;
    if (at <= reach) found[(at + from) % weekMinutes] = 1;
  }
  return found;
}
