import { sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';

/**
 * Makes every other reservation for the same person wait until this transaction ends, and only those. Its own
 * statement: what is read next is read after the wait. False when there is no such case.
 */
export async function lockConsumer(tx: Tx, caseId: string): Promise<boolean> {
  const { rowCount } = await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(consumer_id::text, 7264554)) from cases where id = ${caseId}`,
  );
  return (rowCount ?? 0) > 0;
}
