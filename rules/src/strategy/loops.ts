/** A directed graph: successors per node. */
export type Successors = ReadonlyMap<string, readonly string[]>;

/** Nodes in the order in which a depth-first walk leaves them; no recursion, so depth does not matter. */
function leavingOrder(graph: Successors, roots: Iterable<string>, seen: Set<string>): string[] {
  const order: string[] = [];
  for (const root of roots) {
    if (seen.has(root)) continue;
    seen.add(root);
    const stack = [{ node: root, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const to = graph.get(top.node)?.[top.next++];
      if (to === undefined) order.push(stack.pop()!.node);
      else if (!seen.has(to)) {
        seen.add(to);
        stack.push({ node: to, next: 0 });
      }
    }
  }
  return order;
}

function reversed(graph: Successors): Map<string, string[]> {
  const back = new Map<string, string[]>([...graph.keys()].map((node) => [node, []]));
  for (const [from, targets] of graph) for (const to of targets) back.get(to)?.push(from);
  return back;
}

/** Every group of nodes that can reach one another, each in the order of the graph. @source Kosaraju's algorithm (Sharir 1981) */
export function loops(graph: Successors): string[][] {
  const order = leavingOrder(graph, graph.keys(), new Set()).reverse();
  const back = reversed(graph);
  const seen = new Set<string>();
  const place = new Map([...graph.keys()].map((node, i) => [node, i]));
  return order
    .map((node) => leavingOrder(back, [node], seen).sort((a, b) => place.get(a)! - place.get(b)!))
    .filter((group) => group.length > 1 || (group.length === 1 && graph.get(group[0]!)!.includes(group[0]!)));
}

/** Everything that can be reached from the roots, roots included. */
export function reachable(graph: Successors, roots: Iterable<string>): Set<string> {
  const seen = new Set<string>();
  leavingOrder(graph, roots, seen);
  return seen;
}

/** Everything from which one of the targets can be reached, targets included. */
export const reaching = (graph: Successors, targets: Iterable<string>): Set<string> => reachable(reversed(graph), targets);

/** Nodes on the longest way through a graph without loops; a loop counts once. */
export function longestWay(graph: Successors): number {
  const length = new Map<string, number>();
  for (const node of leavingOrder(graph, graph.keys(), new Set()))
    length.set(node, 1 + Math.max(0, ...(graph.get(node) ?? []).map((to) => length.get(to) ?? 0)));
  return Math.max(0, ...length.values());
}
