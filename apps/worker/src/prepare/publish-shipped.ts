import type { Db } from '@dunwell/db';
import { type NewArtifact, publishPlan, putArtifact, signArtifact } from '@dunwell/db/publishing';
import type { Json } from '@dunwell/rules';
import { hashOf } from '@dunwell/rules/artifact';
import { demoPublications } from './demo-publications.ts';
import { shippedArtifacts } from './shipped.ts';
import { shippedStrategies } from './shipped-strategies.ts';

interface Publishing {
  /** Business time. */
  readonly atMs: number;
  /** Signs and publishes too; without it everything waits for the compliance officer. */
  readonly isDemo: boolean;
}

/** The demo's strategy manager and compliance officer, by the user ids they sign in with: four eyes are compared by id. */
const author = 'manager';
const signer = 'compliance';

/** Puts what ships with Dunwell on the shelf and, in the demo, signs it and puts it to work. Doing it again changes nothing. */
export async function publishShipped(db: Db, { atMs, isDemo }: Publishing): Promise<{ artifacts: number; strategies: number }> {
  const artifacts = shippedArtifacts();
  const strategies = shippedStrategies(artifacts);
  const put = async (artifact: Omit<NewArtifact, 'author' | 'atMs'>): Promise<void> => {
    await putArtifact(db, { ...artifact, author, atMs });
    if (isDemo) await signArtifact(db, { ...artifact, signer, comment: 'Signed for the demo', atMs });
  };
  for (const artifact of artifacts) await put(artifact);
  for (const { graph, body, plan, planHash } of strategies) {
    await put({ kind: 'strategy', id: graph.id, hash: hashOf('strategy', body), name: graph.name, body });
    await put({ kind: 'plan', id: graph.id, hash: planHash, name: graph.name, body: plan as unknown as Json });
    const publication = demoPublications[graph.id];
    if (isDemo && publication) await publishPlan(db, { strategyId: graph.id, planHash, fromMs: atMs, publishedBy: 'demo', ...publication });
  }
  return { artifacts: artifacts.length, strategies: strategies.length };
}
