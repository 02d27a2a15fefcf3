import type { CaseEvent } from '@dunwell/rules';
import type { Db, Tx } from '../connect.ts';
import { outbox } from '../schema/index.ts';

/** Writes a case event in the transaction of what caused it; the relay carries it to the running case. */
export async function appendEvent(tx: Db | Tx, caseId: string, event: CaseEvent): Promise<void> {
  await tx.insert(outbox).values({ caseId, event });
}
