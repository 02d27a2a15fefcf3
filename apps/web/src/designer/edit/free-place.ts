import type { Graph } from '@dunwell/rules/strategy';
import type { Point } from './add-node.ts';
import { nodeSize } from './tidy.ts';

/** Room left between cards, px. */
const gap = 32;

/** The first place at or below a point where a new card lies on no other. */
export function freePlace({ nodes, layout }: Graph, at: Point): Point {
  const taken = Object.keys(nodes).map((id) => layout[id] ?? { x: 0, y: 0 });
  const isOn = (y: number) => (card: Point) =>
    Math.abs(card.x - at.x) < nodeSize.width + gap && Math.abs(card.y - y) < nodeSize.height + gap;
  let { y } = at;
  for (let card = taken.find(isOn(y)); card; card = taken.find(isOn(y))) y = card.y + nodeSize.height + gap;
  return { x: at.x, y };
}
