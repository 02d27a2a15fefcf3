import { eq } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { cases } from '../schema/index.ts';

export type CaseRow = typeof cases.$inferSelect;

/** Holds the case for the rest of the transaction, so that one decision at a time is made about it. */
export async function lockCase(tx: Tx, caseId: string): Promise<CaseRow | undefined> {
  const [row] = await tx.select().from(cases).where(eq(cases.id, caseId)).for('update');
  return row;
}
