import type { Stop } from './most-contacts.ts';
import { type ProofExit, type ProofGraph, weekMinutes } from './proof-graph.ts';

/** Every minute free: each points to itself, a minute taken points onward. */
const itself = Int32Array.from({ length: weekMinutes + 1 }, (_, minute) => minute);

/** A way out of a node: an exit, or an event from outside. */
interface Way {
  readonly by: string;
  readonly to: number;
  readonly from: number;
  readonly until: number;
  readonly delays?: Int32Array;
}

/**
 * The shortest ways from the start of a strategy to its nodes at minutes of the week. Searched breadth first, only as far
 * as has been asked. Visit limits are not followed: a way round a loop is never the shortest.
 */
export class Routes {
  private readonly start: number;
  private readonly ways: readonly (readonly Way[])[];
  /** State each state was first reached from; a state is a node at a minute of the week. -1: not yet, -2: the start. */
  private readonly parents: Int32Array;
  private readonly unseen: (Int32Array | undefined)[];
  private readonly queue: number[] = [];
  private head = 0;

  constructor(graph: ProofGraph) {
    this.start = graph.start;
    this.ways = graph.nodes.map((_, from) => waysOf(graph, from));
    this.parents = new Int32Array(graph.nodes.length * weekMinutes).fill(-1);
    this.unseen = graph.nodes.map(() => undefined);
    for (let minute = 0; minute < weekMinutes; minute++) this.see(graph.start * weekMinutes + minute, -2);
  }

  /** The stops with the way from the start of the case before them, where there is one. */
  before(stops: readonly Stop[]): readonly Stop[] {
    const [first] = stops;
    if (!first || first.at === this.start) return stops;
    const goal = first.at * weekMinutes + (((first.minute % weekMinutes) + weekMinutes) % weekMinutes);
    while (this.parents[goal] === -1 && this.head < this.queue.length) this.extend(this.queue[this.head++]!);
    if (this.parents[goal] === -1) return stops;
    const route = this.routeTo(goal, first.minute);
    return [...route.slice(0, -1), { ...first, by: route.at(-1)!.by }, ...stops.slice(1)];
  }

  private see(state: number, parent: number): void {
    this.parents[state] = parent;
    this.queue.push(state);
    const at = Math.floor(state / weekMinutes);
    const free = this.unseen[at] ?? itself.slice();
    free[state % weekMinutes] = (state % weekMinutes) + 1;
    this.unseen[at] = free;
  }

  private extend(state: number): void {
    const now = state % weekMinutes;
    for (const { to, from, until, delays } of this.ways[Math.floor(state / weekMinutes)]!) {
      const first = (now + (delays ? delays[now]! : from)) % weekMinutes;
      const last = first + (delays ? 0 : Math.min(until - from, weekMinutes - 1));
      this.seeAll(to, state, { first, last: Math.min(last, weekMinutes - 1) });
      if (last >= weekMinutes) this.seeAll(to, state, { first: 0, last: last - weekMinutes });
    }
  }

  private seeAll(to: number, parent: number, { first, last }: { first: number; last: number }): void {
    const free = this.unseen[to] ?? itself;
    for (let minute = nextFree(free, first); minute <= last; minute = nextFree(this.unseen[to]!, minute + 1))
      this.see(to * weekMinutes + minute, parent);
  }

  private routeTo(goal: number, lastMinute: number): Stop[] {
    const stops: Stop[] = [];
    let minute = lastMinute;
    for (let state = goal; ; ) {
      const parent = this.parents[state]!;
      const taken = parent < 0 ? undefined : takenWay(this.ways[Math.floor(parent / weekMinutes)]!, parent % weekMinutes, state);
      stops.push({ at: Math.floor(state / weekMinutes), minute, by: taken?.way.by ?? '', contacts: 0, hasContact: false });
      if (!taken) return stops.reverse();
      minute -= taken.minutes;
      state = parent;
    }
  }
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

function nextFree(free: Int32Array, from: number): number {
  let at = from;
  while (at < weekMinutes && free[at] !== at) at = free[at]!;
  // Shorten the way for the next search; never written into the shared first row.
  for (let each = from; free !== itself && each < at; ) {
    const next = free[each]!;
    free[each] = at;
    each = next;
  }
  return at;
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
