import type { WrittenAbout } from '@dunwell/rules/artifact';
import { desc, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases, consumers, creditors, promises } from '../schema/index.ts';

/** The person and the debt a contact is about: what its words need, and whose they are. */
export interface Recipient extends WrittenAbout {
  readonly caseId: string;
  readonly consumerId: string;
  readonly creditorId: string;
  readonly strategyId: string | null;
}

export async function readRecipient(db: Db, caseId: string): Promise<Recipient | undefined> {
  const [row] = await db
    .select({
      caseId: cases.id,
      caseRef: cases.ref,
      consumerId: cases.consumerId,
      creditorId: cases.creditorId,
      strategyId: cases.strategyId,
      name: consumers.name,
      language: consumers.language,
      zone: consumers.zone,
      creditor: creditors.name,
      currency: cases.currency,
      balanceMinor: cases.balanceMinor,
      daysPastDue: cases.daysPastDue,
      dueOn: cases.dueOn,
    })
    .from(cases)
    .innerJoin(consumers, eq(consumers.id, cases.consumerId))
    .innerJoin(creditors, eq(creditors.id, cases.creditorId))
    .where(eq(cases.id, caseId));
  if (!row) return undefined;
  const [promise] = await db
    .select({ amountMinor: promises.amountMinor, dueOn: promises.dueOn })
    .from(promises)
    .where(eq(promises.caseId, caseId))
    .orderBy(desc(promises.madeAtMs))
    .limit(1);
  return { ...row, lastPromise: promise ?? null } as Recipient;
}
