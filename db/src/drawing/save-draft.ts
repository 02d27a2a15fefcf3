import type { Graph } from '@dunwell/rules/strategy';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { strategyDrafts } from '../schema/index.ts';

interface DraftSave {
  readonly graph: Graph;
  /** The revision the drawing was opened at; 0 for one that has no draft yet. */
  readonly revision: number;
  readonly by: string;
}
export type DraftSaved = { readonly type: 'saved'; readonly revision: number } | { readonly type: 'stale'; readonly by: string };

/** Stores a drawing unless somebody else stored one since it was opened: nobody's work is overwritten unseen. */
export async function saveDraft(db: Db, { graph, revision, by }: DraftSave): Promise<DraftSaved> {
  const body = { id: graph.id, name: graph.name, body: graph, updatedBy: by };
  const [saved] =
    revision === 0
      ? await db.insert(strategyDrafts).values(body).onConflictDoNothing().returning({ revision: strategyDrafts.revision })
      : await db
          .update(strategyDrafts)
          .set({ ...body, revision: revision + 1, updatedAtMs: sql`now()` })
          .where(and(eq(strategyDrafts.id, graph.id), eq(strategyDrafts.revision, revision)))
          .returning({ revision: strategyDrafts.revision });
  if (saved) return { type: 'saved', revision: saved.revision };
  const [current] = await db.select({ by: strategyDrafts.updatedBy }).from(strategyDrafts).where(eq(strategyDrafts.id, graph.id));
  return { type: 'stale', by: current?.by ?? by };
}
