import { inArray } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { consumers } from '../schema/index.ts';

/** Whom those ids are: the reference each person is known by here. */
export async function refsOf(db: Db, consumerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (consumerIds.length === 0) return new Map();
  const rows = await db
    .select({ id: consumers.id, ref: consumers.ref })
    .from(consumers)
    .where(inArray(consumers.id, [...consumerIds]));
  return new Map(rows.map(({ id, ref }) => [id, ref]));
}
