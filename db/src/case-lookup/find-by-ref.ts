import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { cases, creditors } from '../schema/index.ts';

/** The case another system means by its reference, and the person it is about. */
export type RefFound =
  | { readonly type: 'found'; readonly caseId: string; readonly consumerId: string }
  | { readonly type: 'missing' | 'ambiguous' };

/** A reference is unique per creditor only: without one, two cases of the same reference are ambiguous. */
export async function findByRef(db: Db | Tx, caseRef: string, creditorRef: string | undefined): Promise<RefFound> {
  const found = await db
    .select({ caseId: cases.id, consumerId: cases.consumerId })
    .from(cases)
    .innerJoin(creditors, eq(creditors.id, cases.creditorId))
    .where(and(eq(cases.ref, caseRef), creditorRef === undefined ? undefined : eq(creditors.ref, creditorRef)))
    .limit(2);
  const [only] = found;
  if (!only) return { type: 'missing' };
  return found.length > 1 ? { type: 'ambiguous' } : { type: 'found', ...only };
}
