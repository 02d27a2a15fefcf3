import type { Plan } from './plan.ts';

/** One way through a plan: node ids, each with the exits taken; ends at an end, or where it meets itself again. */
export type Path = readonly string[];

/** Every way from the start, exits with the same target taken together, loops walked once; at most `most` of them. */
export function pathsOf({ nodes, start }: Plan, most: number): readonly Path[] {
  const found: Path[] = [];
  const walk = (nodeId: string, seen: readonly string[], path: Path): void => {
    if (found.length >= most) return;
    if (seen.includes(nodeId)) return void found.push([...path, `↩ ${nodeId}`]);
    const byTarget = new Map<string, string[]>();
    for (const [port, to] of Object.entries(nodes[nodeId]?.exits ?? {})) byTarget.set(to, [...(byTarget.get(to) ?? []), port]);
    if (byTarget.size === 0) return void found.push([...path, nodeId]);
    for (const [to, ports] of byTarget) walk(to, [...seen, nodeId], [...path, `${nodeId}:${ports.join('|')}`]);
  };
  walk(start, [], []);
  return found;
}
