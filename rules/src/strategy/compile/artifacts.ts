import { fault, type Issue } from '../issue.ts';
import { nodeOf } from '../node-of.ts';
import { missingInWords, stateIssue, type VersionsOf } from '../part-state.ts';
import type { ArtifactPin, Plan } from '../plan.ts';
import type { Resolve, ResolvedArtifact } from '../resolve.ts';

const byKindAndId = (a: ArtifactPin, b: ArtifactPin): number => (`${a.kind}/${a.id}` < `${b.kind}/${b.id}` ? -1 : 1);

/** Pins every artifact the nodes name and reports missing and unfitting ones. */
export function pinArtifacts(
  nodes: Plan['nodes'],
  { resolve, versionsOf }: { readonly resolve: Resolve; readonly versionsOf: VersionsOf },
): { readonly pins: readonly ArtifactPin[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const pins = new Map<string, ArtifactPin>();
  const found = new Map<string, ResolvedArtifact | undefined>();
  const once: Resolve = (ref) => {
    const key = `${ref.kind}/${ref.id}`;
    if (!found.has(key)) found.set(key, resolve(ref));
    return found.get(key);
  };
  for (const [nodeId, planNode] of Object.entries(nodes)) {
    const node = nodeOf(planNode);
    for (const ref of node.references) {
      const artifact = once(ref);
      const key = `${ref.kind}/${ref.id}`;
      if (!artifact) {
        issues.push(fault('S401', missingInWords(ref, versionsOf(ref)), { nodeId }));
        continue;
      }
      const state = pins.has(key) ? undefined : stateIssue(ref, versionsOf(ref) ?? [], nodeId);
      if (state) issues.push(state);
      pins.set(key, { kind: ref.kind, id: ref.id, hash: artifact.hash });
    }
    issues.push(...node.examine(once).map((issue) => ({ ...issue, nodeId })));
  }
  issues.push(...disagreements([...pins.values()], once));
  return { pins: [...pins.values()].sort(byKindAndId), issues };
}

/** A case decides with one version of everything: a sub-strategy may not pin another one than its caller. */
function disagreements(pins: readonly ArtifactPin[], resolve: Resolve): Issue[] {
  const inner = pins.flatMap((pin) => (pin.kind === 'strategy' ? (resolve(pin)?.plan?.artifacts ?? []) : []));
  return inner.flatMap(({ kind, id, hash }) => {
    const outer = [...pins, ...inner].find((pin) => pin.kind === kind && pin.id === id && pin.hash !== hash);
    if (!outer) return [];
    return [fault('S407', [`two versions of ${kind} "${id}" in one strategy`, `同一策略使用了 ${kind}“${id}”的两个版本`])];
  });
}
