import { type Breach, type Claim, nothing, words } from './claim.ts';
import { componentsOf } from './components.ts';
import { type Ground, reachable } from './ground.ts';
import type { Stop } from './most-contacts.ts';
import type { ProofGraph } from './proof-graph.ts';

const stop = (at: number, by: string): Stop => ({ at, minute: 0, by, contacts: 0, hasContact: false });

/** Nodes a case can come to stand on. */
const live = (graph: ProofGraph): number[] => reachable(graph, [graph.start, ...graph.interrupts.map(({ to }) => to)]);

/**
 * Proves that every way round a loop is counted and ends. Each bounded node keeps only the exit it takes when its visits
 * are used up; what still goes round then has no bound. A loop in which a person decides each time is left to that person.
 * Asked of each plan by itself: a sub-strategy counts its visits anew whenever it is called.
 */
export function proveLoops(graph: ProofGraph): Claim {
  const lasting = (at: number): readonly { port: string; to: number }[] => {
    const { exits, visitLimit, isPerson } = graph.nodes[at]!;
    if (isPerson) return [];
    return visitLimit ? exits.filter(({ port }) => port === visitLimit.port) : exits;
  };
  const component = componentsOf(graph.nodes.length, (at) => lasting(at).map(({ to }) => to));
  const breaches: Breach[] = [];
  const told = new Set<number>();
  for (const at of live(graph)) {
    if (told.has(component[at]!)) continue;
    const way = wayBack(at, (from) => lasting(from).filter(({ to }) => component[to] === component[at]));
    if (!way) continue;
    told.add(component[at]!);
    breaches.push({ rule: 'loop.bounded', stops: way, message: words('this loop has no bound', '此循环没有次数上限') });
  }
  const proved = breaches.length > 0 ? [] : [{ rule: 'loop.bounded', what: words('every loop is bounded', '所有循环都有次数上限') }];
  return { ...nothing, breaches, proved, states: graph.nodes.length };
}

/** A way from the node back to itself. */
function wayBack(at: number, exitsOf: (at: number) => readonly { port: string; to: number }[]): Stop[] | undefined {
  const ways: Stop[][] = [[stop(at, '')]];
  const seen = new Set<number>();
  for (const way of ways) {
    for (const { port, to } of exitsOf(way.at(-1)!.at)) {
      if (to === at) return [...way, stop(at, port)];
      if (seen.has(to)) continue;
      seen.add(to);
      ways.push([...way, stop(to, port)]);
    }
  }
  return undefined;
}

/** Proves that from every place a case can stand it can only go on to an end or to a person, and never waits for ever. */
export function proveEndings(ground: Ground): Claim {
  const { graph } = ground;
  const before = sourcesOf(graph);
  const ends = graph.nodes.flatMap(({ isEnd, isPerson }, at) => (isEnd || isPerson ? [at] : []));
  const canEnd = new Set(ends);
  for (const at of canEnd) for (const from of before[at]!) canEnd.add(from);
  const breaches: Breach[] = [];
  for (const at of live(graph)) {
    const { isEnd, exits, maxMinutes } = graph.nodes[at]!;
    if (!canEnd.has(at) || (!isEnd && exits.length === 0))
      breaches.push({
        rule: 'case.ends',
        stops: [stop(at, '')],
        message: words('no way leads from here to an end or a person', '由此无法到达结束或人工处理'),
      });
    else if (maxMinutes === Number.POSITIVE_INFINITY)
      breaches.push({ rule: 'case.ends', stops: [stop(at, '')], message: words('may wait here for ever', '可能在此无限等待') });
  }
  const what = words('every case comes to an end or to a person', '每个案件都会结束或转交人工');
  return { ...nothing, breaches, proved: breaches.length > 0 ? [] : [{ rule: 'case.ends', what }], states: graph.nodes.length };
}

function sourcesOf(graph: ProofGraph): number[][] {
  const before: number[][] = graph.nodes.map(() => []);
  graph.nodes.forEach(({ exits }, at) => {
    for (const { to } of exits) before[to]!.push(at);
  });
  return before;
}
