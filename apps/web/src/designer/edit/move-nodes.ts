import type { Graph } from '@dunwell/rules/strategy';
import type { Point } from './add-node.ts';

/** The drawing with those nodes lying elsewhere. Nothing that runs changes. */
export const moveNodes = (graph: Graph, places: Readonly<Record<string, Point>>): Graph => ({
  ...graph,
  layout: {
    ...graph.layout,
    ...Object.fromEntries(
      Object.entries(places).flatMap(([id, { x, y }]) => (graph.nodes[id] ? [[id, { x: Math.round(x), y: Math.round(y) }]] : [])),
    ),
  },
});
