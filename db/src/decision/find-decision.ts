import { and, desc, eq } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { decisions } from '../schema/index.ts';

export type DecisionRow = typeof decisions.$inferSelect;

/** The decision already made under that number, if any: asking twice must not decide twice. */
export async function findDecision(db: Db | Tx, caseId: string, seq: number): Promise<DecisionRow | undefined> {
  const [row] = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), eq(decisions.seq, seq)));
  return row;
}

/** The newest decision about a case. */
export async function lastDecision(db: Db | Tx, caseId: string): Promise<DecisionRow | undefined> {
  const [row] = await db.select().from(decisions).where(eq(decisions.caseId, caseId)).orderBy(desc(decisions.seq)).limit(1);
  return row;
}
