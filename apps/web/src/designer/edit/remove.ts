import type { Graph } from '@dunwell/rules/strategy';

/** An edge as the canvas names it: a port leads to one node only, so source and port are enough. */
export const edgeId = (edge: { readonly from: string; readonly port: string }): string => `${edge.from}→${edge.port}`;

const without = <Value>(all: Readonly<Record<string, Value>>, gone: ReadonlySet<string>): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => !gone.has(id)));

/** The drawing without those nodes and edges, and without what led to the nodes. The start stays: every drawing has one. */
export function remove(graph: Graph, nodeIds: readonly string[], edgeIds: readonly string[]): Graph {
  const gone = new Set(nodeIds.filter((id) => id !== graph.start));
  const goneEdges = new Set(edgeIds);
  return {
    ...graph,
    nodes: without(graph.nodes, gone),
    layout: without(graph.layout, gone),
    edges: graph.edges.filter((edge) => !gone.has(edge.from) && !gone.has(edge.to) && !goneEdges.has(edgeId(edge))),
    interrupts: graph.interrupts.filter(({ to }) => !gone.has(to)),
  };
}
