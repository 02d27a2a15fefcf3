import type { Graph } from '@dunwell/rules/strategy';
import { lineId } from '../canvas/to-flow.ts';
import type { Mark, Marks } from '../viewer/marks.ts';

/** One moment of a life: where the case stood, and the exit it took. */
export interface Frame {
  /** The step of this drawing; absent when nothing was decided. */
  readonly nodeId?: string;
  readonly port?: string;
}

/** Where the case stands at a moment: the last step of the drawing it was at. */
export function standsAt(graph: Graph, frames: readonly Frame[], at: number): string | undefined {
  return frames.slice(0, at + 1).findLast(({ nodeId }) => nodeId !== undefined && graph.nodes[nodeId])?.nodeId;
}

/** What lights up at a moment: where the case is, the exit it has just taken, and the way it came. */
export function frameMarks(graph: Graph, frames: readonly Frame[], at: number): Marks {
  const nodes: Record<string, Mark> = {};
  const edges: Record<string, Mark> = {};
  frames.slice(0, at + 1).forEach(({ nodeId, port }, place) => {
    if (nodeId === undefined || !graph.nodes[nodeId]) return;
    nodes[nodeId] = 'passed';
    const edge = port === undefined ? undefined : graph.edges.find((one) => one.from === nodeId && one.port === port);
    if (edge) edges[lineId(edge)] = place === at ? 'here' : 'passed';
  });
  const here = standsAt(graph, frames, at);
  return { nodes: here === undefined ? nodes : { ...nodes, [here]: 'here' }, edges };
}
