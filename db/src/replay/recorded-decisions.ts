import { eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases, consumers, decisions } from '../schema/index.ts';

/** Decision records with the case they are about, in the order asked for; ids nobody knows are left out. */
export async function recordedDecisions(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ decision: decisions, caseRef: cases.ref, zone: consumers.zone })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(consumers, eq(consumers.id, cases.consumerId))
    .where(inArray(decisions.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.decision.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
export type RecordedDecision = Awaited<ReturnType<typeof recordedDecisions>>[number];

/** So many decisions drawn from all there are; the same seed draws the same ones while none are added. */
export async function sampleOfDecisions(db: Db, size: number, seed: number): Promise<readonly string[]> {
  const rows = await db
    .select({ id: decisions.id })
    .from(decisions)
    .orderBy(sql`hashtextextended(${decisions.id}::text, ${seed})`)
    .limit(size);
  return rows.map(({ id }) => id);
}
