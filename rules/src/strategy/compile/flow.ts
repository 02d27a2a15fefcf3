import { fault, type Issue } from '../issue.ts';
import { longestWay, loops, reachable, reaching, type Successors } from '../loops.ts';
import { type BoundNode, nodeOf } from '../node-of.ts';
import type { Plan, PlanNode } from '../plan.ts';

/** Nodes one decision may walk through before it asks for something that takes time. `step` stops at four times as many. */
export const longestDecision = 500;

type Nodes = Plan['nodes'];

const successors = (nodes: Nodes, keep: (node: PlanNode, port: string) => boolean): Successors =>
  new Map(
    Object.entries(nodes).map(([id, node]) => [id, Object.entries(node.exits).flatMap(([port, to]) => (keep(node, port) ? [to] : []))]),
  );

/** True when a case can come in and leave by that port in the same moment, or as soon as a contact is over. */
function isTimeless({ bounds }: BoundNode, port: string): boolean {
  const minMs = bounds.minMs?.[port];
  if (minMs !== undefined) return minMs === 0;
  return bounds.maxMs === undefined || (bounds.contacts?.length ?? 0) > 0;
}

const isBounded = ({ bounds }: BoundNode, port: string): boolean => bounds.visitLimit !== undefined && bounds.visitLimit.port !== port;

/** Reports nodes that no case reaches, that never come to an end, and loops that could go on for ever or take no time. */
export function checkFlow(nodes: Nodes, roots: readonly string[]): Issue[] {
  const all = successors(nodes, () => true);
  const reached = reachable(all, roots);
  const ends = Object.entries(nodes).flatMap(([id, node]) => (nodeOf(node).bounds.isEnd ? [id] : []));
  const ending = reaching(all, ends);
  const timeless = successors(nodes, (node, port) => isTimeless(nodeOf(node), port));
  const issues = Object.keys(nodes).flatMap((nodeId) => {
    if (!reached.has(nodeId)) return [fault('S208', ['no case ever gets here', '没有案件能到达此节点'], { nodeId })];
    return ending.has(nodeId) ? [] : [fault('S301', ['no way from here to an end', '从此节点无法到达结束'], { nodeId })];
  });
  return [
    ...issues,
    ...unboundedLoops(nodes),
    ...loops(timeless).map((group) => {
      const shown = group.slice(0, 8).join(', ');
      return fault('S303', [`loop without time: ${shown}; put a wait into it`, `循环不耗时：${shown}；请加入等待`], { nodeId: group[0]! });
    }),
    ...tooLong(timeless),
  ];
}

/** What remains after every exit that a visit limit closes: a loop here never ends by itself. */
function unboundedLoops(nodes: Nodes): Issue[] {
  return loops(successors(nodes, (node, port) => !isBounded(nodeOf(node), port))).map((group) => {
    const shown = group.slice(0, 8).join(', ');
    return fault('S302', [`loop without bound: ${shown}; lead it through a repeat node`, `循环无上限：${shown}；请经过“重复”节点`], {
      nodeId: group[0]!,
    });
  });
}

function tooLong(timeless: Successors): Issue[] {
  const length = longestWay(timeless);
  if (length <= longestDecision) return [];
  const text = [
    `${length} nodes in a row without time; at most ${longestDecision}`,
    `连续${length}个不耗时节点；最多${longestDecision}个`,
  ] as const;
  return [fault('S305', text)];
}
