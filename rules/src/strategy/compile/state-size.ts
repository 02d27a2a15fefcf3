import { fault, type Issue } from '../issue.ts';
import { nodeOf } from '../node-of.ts';
import type { Plan } from '../plan.ts';
import type { Resolve } from '../resolve.ts';

/** Bytes of case state a running workflow carries at most. */
const stateLimitBytes = 1024;
/** Room for braces, names, sequence number and what a waiting node remembers. */
const fixedBytes = 320;
/** How deep sub-strategies may call one another. */
const deepest = 4;

/** Largest state a case can have on these nodes: visit counters, the way into sub-strategies, the node it stands on. */
function largestStateBytes(nodes: Plan['nodes'], resolve: Resolve, depth = 0): number {
  let counters = 0;
  let longestId = 0;
  let below = 0;
  for (const [id, planNode] of Object.entries(nodes)) {
    const node = nodeOf(planNode);
    if (node.countsVisits) counters += id.length + 10;
    longestId = Math.max(longestId, id.length);
    for (const ref of node.references) {
      const plan = ref.kind === 'strategy' && depth < deepest ? resolve(ref)?.plan : undefined;
      if (plan) below = Math.max(below, id.length + 3 + largestStateBytes(plan.nodes, resolve, depth + 1));
    }
  }
  return counters + Math.max(longestId, below);
}

/** Levels of sub-strategies below these nodes. */
function depthOf(nodes: Plan['nodes'], resolve: Resolve, depth = 0): number {
  if (depth > deepest) return depth;
  const refs = Object.values(nodes).flatMap((node) => nodeOf(node).references.filter(({ kind }) => kind === 'strategy'));
  const plans = refs.flatMap((ref) => resolve(ref)?.plan ?? []);
  return Math.max(depth, ...plans.map((plan) => depthOf(plan.nodes, resolve, depth + 1)));
}

/** Reports a strategy whose cases would have to remember too much. */
export function checkState(nodes: Plan['nodes'], resolve: Resolve): Issue[] {
  if (depthOf(nodes, resolve) > deepest)
    return [fault('S406', [`sub-strategies call one another more than ${deepest} deep`, `子策略嵌套超过${deepest}层`])];
  const bytes = fixedBytes + largestStateBytes(nodes, resolve);
  if (bytes <= stateLimitBytes) return [];
  const text = [
    `cases would carry ${bytes} bytes, at most ${stateLimitBytes}: fewer repeat nodes or shorter ids`,
    `案件状态将达${bytes}字节，上限${stateLimitBytes}：请减少重复节点或缩短编号`,
  ] as const;
  return [fault('S304', text)];
}
