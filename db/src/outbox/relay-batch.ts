import type { CaseEvent } from '@dunwell/rules';
import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { outbox } from '../schema/index.ts';

export interface OutboxEntry {
  readonly id: string;
  readonly caseId: string;
  readonly event: CaseEvent;
  readonly tries: number;
}

/** Longest pause between two tries for one event, in seconds. It is tried for ever. */
const longestRetrySeconds = 60;

/**
 * Delivers up to `limit` events in the order they were written and marks what arrived. Any number of relays may work at
 * once: none takes what another holds. A relay that dies in between leaves its events unsent, so each arrives at least once.
 */
export function relayBatch(
  db: Db,
  limit: number,
  deliver: (entry: OutboxEntry) => Promise<void>,
): Promise<{ sent: number; failed: number }> {
  return db.transaction(async (tx) => {
    const entries: OutboxEntry[] = await tx
      .select({ id: outbox.id, caseId: outbox.caseId, event: outbox.event, tries: outbox.tries })
      .from(outbox)
      .where(and(isNull(outbox.sentAtMs), or(isNull(outbox.retryAtMs), lte(outbox.retryAtMs, sql`now()`))))
      .orderBy(asc(outbox.id))
      .limit(limit)
      .for('update', { skipLocked: true });
    const perCase = new Map<string, OutboxEntry[]>();
    for (const entry of entries) perCase.set(entry.caseId, [...(perCase.get(entry.caseId) ?? []), entry]);
    const results = await Promise.all([...perCase.values()].map((ofCase) => deliverInOrder(ofCase, deliver)));
    const [sent, failed] = [results.flatMap((each) => each.sent), results.flatMap((each) => each.failed)];
    for (const id of sent) await tx.update(outbox).set({ sentAtMs: sql`now()`, lastError: null }).where(eq(outbox.id, id));
    for (const { id, tries, message } of failed) {
      const seconds = Math.min(2 ** Math.min(tries, 10), longestRetrySeconds);
      const retryAtMs = sql`now() + make_interval(secs => ${seconds})`;
      await tx
        .update(outbox)
        .set({ tries: tries + 1, retryAtMs, lastError: message })
        .where(eq(outbox.id, id));
    }
    return { sent: sent.length, failed: failed.length };
  });
}

/** One case hears of its events in order: after a failure the later ones wait for the earlier. */
async function deliverInOrder(entries: readonly OutboxEntry[], deliver: (entry: OutboxEntry) => Promise<void>) {
  const sent: string[] = [];
  for (const [index, entry] of entries.entries()) {
    try {
      await deliver(entry);
      sent.push(entry.id);
    } catch (fault) {
      const message = String(fault instanceof Error ? fault.message : fault).slice(0, 200);
      return { sent, failed: entries.slice(index).map(({ id, tries }) => ({ id, tries, message })) };
    }
  }
  return { sent, failed: [] };
}
