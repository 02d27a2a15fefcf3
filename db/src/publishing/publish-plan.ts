import { canonicalJson } from '@dunwell/rules/artifact';
import { and, eq, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { publications } from '../schema/index.ts';

export type NewPublication = Pick<
  typeof publications.$inferInsert,
  'strategyId' | 'planHash' | 'priority' | 'segment' | 'policy' | 'migration' | 'fromMs' | 'publishedBy'
>;

/** Puts a plan to work; what was in force for the same strategy ends at that moment. In force already on the same terms, it stays as it is. */
export async function publishPlan(db: Db | Tx, publication: NewPublication): Promise<'published' | 'inForce'> {
  const { strategyId, planHash, fromMs, policy, migration } = publication;
  const inForce = and(eq(publications.strategyId, strategyId), isNull(publications.throughMs));
  const [current] = await db.select().from(publications).where(inForce);
  const isOnSameTerms =
    (policy === undefined || policy === current?.policy) &&
    (migration === undefined || canonicalJson(migration ?? null) === canonicalJson(current?.migration ?? null));
  if (current?.planHash === planHash && isOnSameTerms) return 'inForce';
  await db.update(publications).set({ throughMs: fromMs }).where(inForce);
  await db.insert(publications).values(publication);
  return 'published';
}
