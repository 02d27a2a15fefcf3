import type { Json } from '@dunwell/rules';
import { compileRuleset } from '@dunwell/rules/ruleset';
import { type Compiled, compile, Graph, type Plan, type ResolvedArtifact } from '@dunwell/rules/strategy';
import { documentsIn, type ShippedArtifact } from './shipped.ts';

export interface ShippedStrategy {
  readonly graph: Graph;
  readonly body: Json;
  readonly plan: Plan;
  readonly planHash: string;
}

/** The shipped strategies compiled, those that others call first. */
export function shippedStrategies(artifacts: readonly ShippedArtifact[]): readonly ShippedStrategy[] {
  const resolved = new Map<string, ResolvedArtifact>(
    artifacts.map(({ kind, id, hash, body }) => [`${kind}:${id}`, { hash, ...outcomesOf(kind, body) }]),
  );
  const done: ShippedStrategy[] = [];
  let waiting = documentsIn('strategies');
  while (waiting.length > 0) {
    const stuck: { body: Json; compiled: Compiled }[] = [];
    for (const body of waiting) {
      const compiled = compile(body, ({ kind, id }) => resolved.get(`${kind}:${id}`));
      if (!compiled.ok) {
        stuck.push({ body, compiled });
        continue;
      }
      const graph = Graph.parse(body);
      resolved.set(`strategy:${graph.id}`, { hash: compiled.hash, plan: compiled.plan });
      done.push({ graph, body, plan: compiled.plan, planHash: compiled.hash });
    }
    // A strategy may only wait for one that was compiled in this round.
    if (stuck.length === waiting.length) throw new Error(stuck.map(whyNot).join('\n'));
    waiting = stuck.map(({ body }) => body);
  }
  return done;
}

function outcomesOf(kind: string, body: Json): { readonly outcomes?: readonly string[] } {
  if (kind !== 'ruleset') return {};
  const compiled = compileRuleset(body);
  return compiled.ok ? { outcomes: compiled.evaluator.outcomes } : {};
}

const whyNot = ({ body, compiled }: { body: Json; compiled: Compiled }): string =>
  `strategy ${(body as { id: string }).id} does not compile: ${compiled.ok ? '' : compiled.issues.map(({ message }) => message.en).join('; ')}`;
