import type { Graph } from '@dunwell/rules/strategy';

interface Edge {
  readonly from: string;
  readonly port: string;
  readonly to: string;
}

/** The drawing with that exit leading there; where it led before is replaced. */
export const connect = (graph: Graph, edge: Edge): Graph => ({
  ...graph,
  edges: [...graph.edges.filter(({ from, port }) => from !== edge.from || port !== edge.port), edge],
});
