import type { Graph } from '@dunwell/rules/strategy';
import { freshId } from './fresh-id.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The drawing with one more node, and the id it was given. */
export function addNode(graph: Graph, kind: string, at: Point): { readonly graph: Graph; readonly id: string } {
  const id = freshId(kind, graph.nodes);
  return {
    id,
    graph: {
      ...graph,
      nodes: { ...graph.nodes, [id]: { kind, label: '', config: {} } },
      layout: { ...graph.layout, [id]: { x: Math.round(at.x), y: Math.round(at.y) } },
    },
  };
}
