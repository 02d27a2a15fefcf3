import type { Graph } from '../graph.ts';
import { fault, type Issue } from '../issue.ts';
import { nodeOf } from '../node-of.ts';
import type { PlanNode } from '../plan.ts';

type Unwired = Readonly<Record<string, Omit<PlanNode, 'exits'>>>;

/** Joins the nodes by their edges and reports every exit that leads nowhere, twice, or from a port that does not exist. */
export function connect(graph: Graph, unwired: Unwired): { readonly nodes: Record<string, PlanNode>; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const exits = new Map<string, Record<string, string>>();
  for (const { from, port, to } of graph.edges) {
    const place = { nodeId: from, port };
    for (const end of new Set([from, to]))
      if (!Object.hasOwn(graph.nodes, end))
        issues.push(fault('S204', [`edge to or from unknown node "${end}"`, `连线指向未知节点“${end}”`], place));
    const ofNode = exits.get(from) ?? {};
    exits.set(from, ofNode);
    if (Object.hasOwn(ofNode, port)) issues.push(fault('S206', [`two edges leave by "${port}"`, `出口“${port}”有两条连线`], place));
    else if (Object.hasOwn(graph.nodes, to)) ofNode[port] = to;
  }
  const nodes: Record<string, PlanNode> = {};
  for (const [nodeId, node] of Object.entries(unwired)) {
    const wired = { ...node, exits: exits.get(nodeId) ?? {} };
    issues.push(...checkPorts(nodeId, wired, graph));
    nodes[nodeId] = wired;
  }
  return { nodes, issues };
}

function checkPorts(nodeId: string, node: PlanNode, graph: Graph): Issue[] {
  const { ports } = nodeOf(node);
  const allowed = ports.join(', ');
  const drawn = new Set(graph.edges.filter(({ from }) => from === nodeId).map(({ port }) => port));
  const unknown = [...drawn]
    .filter((port) => !ports.includes(port))
    .map((port) =>
      fault('S205', [`no exit "${port}"; exits: ${allowed || 'none'}`, `没有出口“${port}”；可用：${allowed || '无'}`], { nodeId, port }),
    );
  const open = ports
    .filter((port) => !drawn.has(port))
    .map((port) => fault('S207', [`exit "${port}" leads nowhere`, `出口“${port}”未连接`], { nodeId, port }));
  return [...unknown, ...open];
}
