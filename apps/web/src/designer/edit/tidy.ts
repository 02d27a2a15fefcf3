import dagre from '@dagrejs/dagre';
import type { Graph } from '@dunwell/rules/strategy';
import type { Point } from './add-node.ts';

/** Size a node is drawn at, px; wide enough for its summary in both languages. */
export const nodeSize = { width: 232, height: 96 } as const;

/** Places for every node: layered from the start downwards, on a grid of 4 px. */
export function tidy(graph: Graph): Record<string, Point> {
  const plan = new dagre.graphlib.Graph();
  plan.setGraph({ rankdir: 'TB', nodesep: 48, ranksep: 72 });
  plan.setDefaultEdgeLabel(() => ({}));
  for (const id of Object.keys(graph.nodes)) plan.setNode(id, { ...nodeSize });
  for (const { from, to } of graph.edges) if (graph.nodes[from] && graph.nodes[to]) plan.setEdge(from, to);
  dagre.layout(plan);
  const grid = (n: number): number => Math.round(n / 4) * 4;
  return Object.fromEntries(
    Object.keys(graph.nodes).map((id) => {
      const { x, y } = plan.node(id);
      return [id, { x: grid(x - nodeSize.width / 2), y: grid(y - nodeSize.height / 2) }];
    }),
  );
}
