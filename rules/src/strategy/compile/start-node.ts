import type { Graph } from '../graph.ts';
import { fault, type Issue } from '../issue.ts';

/** A strategy begins at exactly one start node, and it is the one the drawing names. */
export function checkStart(graph: Graph): Issue[] {
  const starts = Object.keys(graph.nodes).filter((id) => graph.nodes[id]!.kind === 'start');
  const named = Object.hasOwn(graph.nodes, graph.start) ? graph.nodes[graph.start] : undefined;
  if (!named) return [fault('S201', [`start "${graph.start}" is not a node`, `起点“${graph.start}”不存在`])];
  if (named.kind !== 'start')
    return [fault('S202', ['the strategy must begin at a start node', '策略须从“开始”节点进入'], { nodeId: graph.start })];
  return starts
    .filter((id) => id !== graph.start)
    .map((nodeId) => fault('S203', ['a second start node', '存在第二个“开始”节点'], { nodeId }));
}
