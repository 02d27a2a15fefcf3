import { and, eq, like, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { contactPoints } from '../schema/index.ts';

/** Notes that the reassigned-numbers database knew nothing against nine in ten of the numbers with that prefix. For the demo's fictional numbers. */
export async function noteNumbersChecked(db: Db, prefix: string, atMs: number): Promise<void> {
  await db
    .update(contactPoints)
    .set({ checkedAtMs: atMs, checkResult: 'no' })
    .where(and(eq(contactPoints.kind, 'phone'), like(contactPoints.value, `${prefix}%`), sql`hashtext(${contactPoints.value}) % 10 <> 0`));
}
