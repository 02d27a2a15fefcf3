import { canonicalJson } from '../artifact/index.ts';
import type { Json } from '../json.ts';
import { nodeOf, nodeType } from './node-of.ts';
import type { Plan } from './plan.ts';

const takesTime = (kind: string): boolean => nodeType(kind)?.resume !== undefined || kind === 'subStrategy';

/**
 * What a case standing on a node can do next, as text that is equal exactly when the behaviour is: the node, every
 * timeless node after it, and the first things that take time, with settings and pinned artifacts but without names.
 */
export function nextBehaviour(plan: Plan, nodeId: string): string {
  const places = new Map<string, number>([[nodeId, 0]]);
  const pins = new Map(plan.artifacts.map(({ kind, id, hash }) => [`${kind}/${id}`, hash]));
  const described: Json[] = [];
  for (const [id, place] of places) {
    const node = plan.nodes[id];
    if (!node) {
      described.push(null);
      continue;
    }
    const goesOn = place === 0 || !takesTime(node.kind);
    const exits: Record<string, number> = {};
    if (goesOn)
      for (const [port, to] of Object.entries(node.exits).sort()) {
        if (!places.has(to)) places.set(to, places.size);
        exits[port] = places.get(to)!;
      }
    const hashes = nodeOf(node).references.map(({ kind, id: artifactId }) => pins.get(`${kind}/${artifactId}`) ?? null);
    described.push({ kind: node.kind, config: node.config, hashes, exits });
  }
  return canonicalJson(described);
}
