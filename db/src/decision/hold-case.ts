import type { Words } from '@dunwell/rules';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { caseNotes, cases } from '../schema/index.ts';

export interface Hold {
  readonly reason: string;
  readonly note: Words;
  /** Business time. */
  readonly atMs: number;
}

/** Stops a case that cannot go on, in sight of everybody; said once, however often it tries. */
export async function holdCase(db: Db, caseId: string, { reason, note, atMs }: Hold): Promise<void> {
  await db.transaction(async (tx) => {
    const held = await tx
      .update(cases)
      .set({ status: 'held', holdReason: reason, nextAtMs: null })
      .where(and(eq(cases.id, caseId), sql`${cases.holdReason} is distinct from ${reason}`))
      .returning({ id: cases.id });
    if (held.length > 0) await tx.insert(caseNotes).values({ caseId, kind: 'decision', text: note, atMs });
  });
}
