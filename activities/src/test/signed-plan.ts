import type { Db } from '@dunwell/db';
import { publishPlan, putArtifact, signArtifact } from '@dunwell/db/publishing';
import type { Json } from '@dunwell/rules';
import { hashOf } from '@dunwell/rules/artifact';
import { compileRuleset } from '@dunwell/rules/ruleset';
import { compile } from '@dunwell/rules/strategy';

export interface Shelf {
  readonly rulesets?: readonly Json[];
  readonly scripts?: readonly Json[];
  readonly templates?: readonly Json[];
}

const kinds = { rulesets: 'ruleset', scripts: 'script', templates: 'template' } as const;

/** Compiles a drawing against the artifacts beside it, stores and signs all of it, and returns the hash of the plan. */
export async function signedPlan(db: Db, drawing: Json, shelf: Shelf): Promise<string> {
  const hashes = new Map<string, string>();
  for (const [folder, kind] of Object.entries(kinds)) {
    for (const body of shelf[folder as keyof Shelf] ?? []) {
      const { id } = body as { id: string };
      hashes.set(`${kind}:${id}`, hashOf(kind, body));
      await sign(db, { kind, id, hash: hashOf(kind, body), body });
    }
  }
  const compiled = compile(drawing, ({ kind, id }) => {
    const hash = hashes.get(`${kind}:${id}`);
    return hash === undefined ? undefined : { hash, ...outcomesOf(shelf, kind, id) };
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
  const { hash, plan } = compiled;
  await sign(db, { kind: 'plan', id: plan.strategyId, hash, body: plan as unknown as Json });
  await publishPlan(db, { strategyId: plan.strategyId, planHash: hash, fromMs: 0, publishedBy: 'manager' });
  return hash;
}

function outcomesOf({ rulesets = [] }: Shelf, kind: string, id: string): { outcomes?: readonly string[] } {
  const body = kind === 'ruleset' ? rulesets.find((ruleset) => (ruleset as { id: string }).id === id) : undefined;
  const compiled = body === undefined ? undefined : compileRuleset(body);
  return compiled?.ok ? { outcomes: compiled.evaluator.outcomes } : {};
}

async function sign(
  db: Db,
  artifact: { kind: 'plan' | 'ruleset' | 'script' | 'template'; id: string; hash: string; body: Json },
): Promise<void> {
  await putArtifact(db, { ...artifact, name: artifact.id, author: 'manager', atMs: 0 });
  await signArtifact(db, { ...artifact, signer: 'compliance', comment: '', atMs: 0 });
}
