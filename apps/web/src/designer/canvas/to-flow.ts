import type { Graph, GraphNode } from '@dunwell/rules/strategy';
import type { Edge, Node } from '@xyflow/react';
import { edgeId } from '../edit/remove.ts';
import { nodeSize } from '../edit/tidy.ts';

export type FlowNode = Node<GraphNode & Record<string, unknown>, 'card'>;
export type FlowEdge = Edge<{ readonly ports: readonly string[]; readonly edgeIds: readonly string[] }, 'ports'>;

/** The nodes as the canvas holds them. `data` is the drawing's own object, so an untouched card is not drawn again. */
export const flowNodes = (graph: Graph): FlowNode[] =>
  Object.entries(graph.nodes).map(([id, node]) => ({
    id,
    type: 'card',
    data: node as FlowNode['data'],
    position: graph.layout[id] ?? { x: 0, y: 0 },
    initialWidth: nodeSize.width,
    initialHeight: nodeSize.height,
    deletable: id !== graph.start,
  }));

/** The edges as the canvas draws them: exits of one node that lead to the same place are one line. */
export function flowEdges(graph: Graph): FlowEdge[] {
  const lines = new Map<string, FlowEdge>();
  for (const edge of graph.edges) {
    const key = `${edge.from}>${edge.to}`;
    const line = lines.get(key);
    const ports = [...(line?.data?.ports ?? []), edge.port];
    const edgeIds = [...(line?.data?.edgeIds ?? []), edgeId(edge)];
    lines.set(key, {
      id: key,
      type: 'ports',
      source: edge.from,
      sourceHandle: ports[0]!,
      target: edge.to,
      data: { ports, edgeIds },
    });
  }
  return [...lines.values()];
}
