import type { Json } from '../../json.ts';
import type { Graph, GraphNode } from '../graph.ts';
import { fault, type Issue } from '../issue.ts';
import { liftConfig } from '../lift-config.ts';
import { nodeType } from '../node-of.ts';
import { nodeTypes } from '../nodes/index.ts';
import type { PlanNode } from '../plan.ts';

export interface Settled {
  readonly nodes: Readonly<Record<string, Omit<PlanNode, 'exits'>>>;
  readonly issues: readonly Issue[];
}

/** Reads every node's settings, lifting old ones and filling in defaults; nodes that cannot be read are left out. */
export function readSettings(graph: Graph): Settled {
  const issues: Issue[] = [];
  const nodes: Record<string, Omit<PlanNode, 'exits'>> = {};
  for (const [nodeId, node] of Object.entries(graph.nodes)) {
    const read = readOne(nodeId, node);
    if ('issues' in read) issues.push(...read.issues);
    else nodes[nodeId] = read;
  }
  return { nodes, issues };
}

function readOne(nodeId: string, { kind, label, version = 0, config }: GraphNode): Omit<PlanNode, 'exits'> | { readonly issues: Issue[] } {
  const type = nodeType(kind);
  if (!type) {
    const known = Object.keys(nodeTypes).join(', ');
    return { issues: [fault('S101', [`unknown kind "${kind}"; allowed: ${known}`, `未知节点类型“${kind}”；可用：${known}`], { nodeId })] };
  }
  const lifted = liftConfig(type, version, config);
  if (!lifted.ok) {
    const text = [
      `settings of version ${version}; this engine knows ${lifted.newest}`,
      `设置版本 ${version} 高于引擎支持的 ${lifted.newest}`,
    ] as const;
    return { issues: [fault('S103', text, { nodeId })] };
  }
  const read = type.config.safeParse(lifted.config);
  if (!read.success)
    return {
      issues: read.error.issues.map(({ path, message }) => {
        const field = path.map(String).join('.');
        return fault('S102', [`${field || 'settings'}: ${message}`, `设置 ${field}：${message}`], { nodeId, field });
      }),
    };
  const base = { kind, label, config: read.data as Record<string, Json> };
  return type.version === 0 ? base : { ...base, version: type.version };
}
