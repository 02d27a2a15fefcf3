import { isNull } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { publications } from '../schema/index.ts';

export type Publication = typeof publications.$inferSelect;

/** What is in force of each strategy. */
export async function publicationsInForce(db: Db): Promise<ReadonlyMap<string, Publication>> {
  const rows = await db.select().from(publications).where(isNull(publications.throughMs)).orderBy(publications.fromMs);
  return new Map(rows.map((row) => [row.strategyId, row]));
}
