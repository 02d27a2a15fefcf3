import type { Graph, GraphNode } from '@dunwell/rules/strategy';
import type { Edge, Node } from '@xyflow/react';
import { edgeId } from '../edit/remove.ts';
import { nodeSize } from '../edit/tidy.ts';
import type { Mark } from '../viewer/marks.ts';

export type FlowNode = Node<GraphNode & Record<string, unknown>, 'card'>;
export type FlowEdge = Edge<{ readonly ports: readonly string[]; readonly edgeIds: readonly string[]; readonly mark?: Mark }, 'ports'>;

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

/** An edge by both its ends: in a comparison one exit may lead to two places, then and now. */
export const lineId = (edge: Graph['edges'][number]): string => `${edgeId(edge)}→${edge.to}`;

/** The edges as the canvas draws them: exits of one node that lead to the same place and stand out alike are one line. */
export function flowEdges(graph: Graph, marks: Readonly<Record<string, Mark>> = {}): FlowEdge[] {
  const lines = new Map<string, FlowEdge>();
  for (const edge of graph.edges) {
    const mark = marks[lineId(edge)];
    const key = [`${edge.from}>${edge.to}`, mark].filter(Boolean).join(' ');
    const line = lines.get(key);
    const ports = [...(line?.data?.ports ?? []), edge.port];
    const edgeIds = [...(line?.data?.edgeIds ?? []), edgeId(edge)];
    lines.set(key, {
      id: key,
      type: 'ports',
      source: edge.from,
      sourceHandle: ports[0]!,
      target: edge.to,
      data: { ports, edgeIds, ...(mark ? { mark } : {}) },
    });
  }
  return [...lines.values()];
}
