import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { artifacts, publications, strategyDrafts } from '../schema/index.ts';

/** Every strategy that is drawn, waiting for a signature, or at work. */
export async function listStrategies(db: Db) {
  const [drafts, versions, inForce] = await Promise.all([
    db
      .select({ id: strategyDrafts.id, name: strategyDrafts.name, revision: strategyDrafts.revision, updatedBy: strategyDrafts.updatedBy })
      .from(strategyDrafts),
    db
      .selectDistinctOn([artifacts.id], { id: artifacts.id, name: artifacts.name, version: artifacts.version, status: artifacts.status })
      .from(artifacts)
      .where(eq(artifacts.kind, 'strategy'))
      .orderBy(artifacts.id, desc(artifacts.version)),
    publicationsInForce(db),
  ]);
  const ids = [
    ...new Set([...drafts.map(({ id }) => id), ...versions.map(({ id }) => id), ...inForce.map(({ strategyId }) => strategyId)]),
  ];
  return ids.sort().map((id) => {
    const draft = drafts.find((one) => one.id === id);
    const version = versions.find((one) => one.id === id);
    return {
      id,
      name: draft?.name ?? version?.name ?? id,
      draft: draft ?? null,
      latest: version ?? null,
      inForce: inForce.find(({ strategyId }) => strategyId === id) ?? null,
    };
  });
}

/** What is at work now, one per strategy. */
export const publicationsInForce = (db: Db) =>
  db
    .select({
      strategyId: publications.strategyId,
      planHash: publications.planHash,
      priority: publications.priority,
      segment: publications.segment,
      policy: publications.policy,
      fromMs: publications.fromMs,
      publishedBy: publications.publishedBy,
    })
    .from(publications)
    .where(and(isNull(publications.throughMs)));
