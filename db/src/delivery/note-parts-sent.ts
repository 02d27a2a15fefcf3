import { sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { applyReports } from './apply-reports.ts';

interface PartsSent {
  readonly attemptId: string;
  readonly providerRefs: readonly string[];
  /** Business time. */
  readonly atMs: number;
}

/** Notes under which ids the provider knows a message, and takes in what it has reported of them already. */
export async function notePartsSent(tx: Tx, { attemptId, providerRefs, atMs }: PartsSent): Promise<void> {
  const sentAt = new Date(atMs).toISOString();
  // In one order whoever writes, so that two writers never wait for each other. An id of another message has been given out anew.
  for (const ref of [...new Set(providerRefs)].sort())
    await tx.execute(sql`
      insert into message_parts as known (provider_ref, attempt_id, sent_at) values (${ref}, ${attemptId}, ${sentAt}::timestamptz)
      on conflict (provider_ref) do update set attempt_id = excluded.attempt_id, sent_at = excluded.sent_at,
        state = case when known.attempt_id is null or known.attempt_id = excluded.attempt_id then known.state end,
        error = case when known.attempt_id is null or known.attempt_id = excluded.attempt_id then known.error end`);
  await applyReports(tx, attemptId, atMs);
}
