import type { Stop } from './most-contacts.ts';
import { type ProofExit, type ProofGraph, weekMinutes } from './proof-graph.ts';

/** Every minute free: each points to itself, a minute taken points onward. */
const itself = Int32Array.from({ length: weekMinutes + 1 }, (_, minute) => minute);

interface Way {
  readonly by: string;
  readonly to: number;
  readonly from: number;
  readonly until: number;
  readonly delays?: Int32Array;
}

/**
 * The shortest way from the start of the strategy to a node at a minute of the week, as stops whose last minute is
 * `minute`; `undefined` when there is none. Visit limits are not followed: a way round a loop is never the shortest.
 */
export function routeTo(graph: ProofGraph, at: number, minute: number): readonly Stop[] | undefined {
  const ways = graph.nodes.map((_, from) => waysOf(graph, from));
  const parents = new Int32Array(graph.nodes.length * weekMinutes).fill(-1);
  const goal = at * weekMinutes + (((minute % weekMinutes) + weekMinutes) % weekMinutes);
  const unseen = graph.nodes.map(() => itself.slice());
  const queue: number[] = [];
  const see = (state: number, parent: number): void => {
    parents[state] = parent;
    queue.push(state);
    const free = unseen[Math.floor(state / weekMinutes)]!;
    free[state % weekMinutes] = (state % weekMinutes) + 1;
  };
  for (let m = 0; m < weekMinutes; m++) see(graph.start * weekMinutes + m, -2);
  for (let head = 0; head < queue.length && parents[goal] === -1; head++) {
    const state = queue[head]!;
    const now = state % weekMinutes;
    for (const way of ways[Math.floor(state / weekMinutes)]!)
      for (const next of reached(way, now, unseen[way.to]!)) see(way.to * weekMinutes + next, state);
  }
  return parents[goal] === -1 ? undefined : stopsOf(goal, { parents, ways, minute });
}

function waysOf({ nodes, interrupts }: ProofGraph, from: number): Way[] {
  const { exits, maxMinutes } = nodes[from]!;
  const way = ({ port, to, minMinutes, maxMinutes: until, delays }: ProofExit): Way => ({
    by: port,
    to,
    from: minMinutes,
    until: Math.max(minMinutes, until),
    ...(delays ? { delays } : {}),
  });
  const outside = interrupts.map(({ event, to }): Way => ({ by: event, to, from: 0, until: maxMinutes }));
  return [...exits.map(way), ...(maxMinutes > 0 ? outside : [])];
}

/** Minutes of the week not seen before at which that way can be taken. */
function* reached({ from, until, delays }: Way, now: number, free: Int32Array): Generator<number> {
  if (delays) {
    const minute = (now + delays[now]!) % weekMinutes;
    if (free[minute] === minute) yield minute;
    return;
  }
  const first = (now + from) % weekMinutes;
  const last = first + Math.min(until - from, weekMinutes - 1);
  for (const [low, high] of [
    [first, Math.min(last, weekMinutes - 1)],
    [0, last - weekMinutes],
  ] as const)
    for (let minute = nextFree(free, low); minute <= high; minute = nextFree(free, minute + 1)) yield minute;
}

function nextFree(free: Int32Array, from: number): number {
  let at = from;
  while (at < weekMinutes && free[at] !== at) {
    free[at] = free[free[at]!]!;
    at = free[at]!;
  }
  return at;
}

function stopsOf(goal: number, found: { parents: Int32Array; ways: readonly (readonly Way[])[]; minute: number }): Stop[] {
  const stops: Stop[] = [];
  let minute = found.minute;
  for (let state = goal; ; ) {
    const at = Math.floor(state / weekMinutes);
    const parent = found.parents[state]!;
    const taken = parent < 0 ? undefined : takenWay(found.ways[Math.floor(parent / weekMinutes)]!, parent % weekMinutes, state);
    stops.push({ at, minute, by: taken?.way.by ?? '', contacts: 0, hasContact: false });
    if (!taken) return stops.reverse();
    minute -= taken.minutes;
    state = parent;
  }
}

function takenWay(ways: readonly Way[], from: number, state: number): { way: Way; minutes: number } | undefined {
  const to = state % weekMinutes;
  for (const way of ways) {
    if (way.to !== Math.floor(state / weekMinutes)) continue;
    if (way.delays) {
      if ((from + way.delays[from]!) % weekMinutes === to) return { way, minutes: way.delays[from]! };
      continue;
    }
    const minutes = way.from + ((((to - from - way.from) % weekMinutes) + weekMinutes) % weekMinutes);
    if (minutes <= way.until) return { way, minutes };
  }
  return undefined;
}

/** The stops with the way from the start of the case before them, where there is one. */
export function withRoute(graph: ProofGraph, stops: readonly Stop[]): readonly Stop[] {
  const [first] = stops;
  const route = first && first.at !== graph.start ? routeTo(graph, first.at, first.minute) : undefined;
  if (!route || !first) return stops;
  return [...route.slice(0, -1), { ...first, by: route.at(-1)!.by }, ...stops.slice(1)];
}
