import type { CaseEventName } from '@dunwell/rules';
import type { Graph, GraphNode } from '@dunwell/rules/strategy';
import { addNode, type Point } from './add-node.ts';
import { changeNode } from './change-node.ts';
import { routeInterrupt } from './route-interrupt.ts';
import { nodeSize } from './tidy.ts';

/** Room between the drawing and the steps that only interrupts lead to, px. */
const gap = { x: 96, y: 48 } as const;

/** The drawing with a new step, right of everything, that this event leads to; and the id it was given. */
export function addInterruptTarget(
  graph: Graph,
  on: CaseEventName,
  { kind, config }: Pick<GraphNode, 'kind' | 'config'>,
): { readonly graph: Graph; readonly id: string } {
  const added = addNode(graph, kind, placeAside(graph));
  return { id: added.id, graph: routeInterrupt(changeNode(added.graph, added.id, { config }), on, added.id) };
}

/** Below the steps that only interrupts lead to, which stand in a column right of all others. */
function placeAside({ nodes, edges, interrupts, layout }: Graph): Point {
  const led = new Set(edges.map(({ to }) => to));
  const isAside = (id: string): boolean => !led.has(id) && interrupts.some(({ to }) => to === id);
  const places = (ids: readonly string[]): readonly Point[] => ids.flatMap((id) => layout[id] ?? []);
  const main = places(Object.keys(nodes).filter((id) => !isAside(id)));
  const x = Math.max(0, ...main.map((place) => place.x)) + nodeSize.width + gap.x;
  const column = places(Object.keys(nodes)).filter((place) => place.x >= x);
  const y =
    column.length > 0 ? Math.max(...column.map((place) => place.y)) + nodeSize.height + gap.y : Math.min(...main.map((place) => place.y));
  return { x, y };
}
