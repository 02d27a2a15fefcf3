import type { Graph, GraphNode } from '@dunwell/rules/strategy';

/** The drawing with another label or other settings on one node; the same drawing when the node is gone. */
export function changeNode(graph: Graph, id: string, change: Partial<Pick<GraphNode, 'label' | 'config'>>): Graph {
  const node = graph.nodes[id];
  return node ? { ...graph, nodes: { ...graph.nodes, [id]: { ...node, ...change } } } : graph;
}
