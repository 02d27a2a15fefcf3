import { Graph } from '@dunwell/rules/strategy';
import { z } from 'zod';
import type { Point } from './add-node.ts';
import { freshId } from './fresh-id.ts';

/** Part of a drawing on the clipboard; it can be pasted into another strategy. */
const Clipping = z.strictObject({
  format: z.literal('dunwell.clipping/1'),
  nodes: Graph.shape.nodes,
  edges: Graph.shape.edges,
  layout: Graph.shape.layout,
});
export type Clipping = z.output<typeof Clipping>;

/** Those nodes with the edges between them. */
export function cut(graph: Graph, ids: readonly string[]): Clipping {
  const chosen = new Set(ids);
  const pick = <Value>(all: Readonly<Record<string, Value>>) => Object.fromEntries(Object.entries(all).filter(([id]) => chosen.has(id)));
  return {
    format: 'dunwell.clipping/1',
    nodes: pick(graph.nodes),
    edges: graph.edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    layout: pick(graph.layout),
  };
}

/** What the clipboard holds, if it is part of a drawing. */
export function readClipping(text: string): Clipping | undefined {
  try {
    return Clipping.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The drawing with a clipping added under new ids, moved by `by`. A second start is left out. */
export function paste(graph: Graph, clipping: Clipping, by: Point): { readonly graph: Graph; readonly ids: readonly string[] } {
  const nodes = { ...graph.nodes };
  const layout = { ...graph.layout };
  const renamed: Record<string, string> = {};
  for (const [old, node] of Object.entries(clipping.nodes)) {
    if (node.kind === 'start') continue;
    const id = freshId(node.kind, nodes);
    renamed[old] = id;
    nodes[id] = structuredClone(node);
    const place = clipping.layout[old] ?? { x: 0, y: 0 };
    layout[id] = { x: place.x + by.x, y: place.y + by.y };
  }
  const edges = clipping.edges.flatMap(({ from, port, to }) => {
    const [source, target] = [renamed[from], renamed[to]];
    return source && target ? [{ from: source, port, to: target }] : [];
  });
  return { graph: { ...graph, nodes, layout, edges: [...graph.edges, ...edges] }, ids: Object.values(renamed) };
}
