import type { Channel, Json } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import type { PackVersion } from '../schema/index.ts';

/** A contact the guard allowed, about to be made. */
export interface Reservation {
  readonly attemptId: string;
  readonly caseId: string;
  readonly consumerId: string;
  readonly personId: string;
  readonly debtIds: readonly string[];
  readonly channel: Channel;
  readonly agent: string | null;
  readonly actor: string;
  readonly purpose: string;
  readonly to: string;
  readonly atMs: number;
  readonly hardStopAtMs: number;
  readonly nodeId: string | null;
  readonly planHash: string | null;
  readonly contentId: string | null;
  readonly decisionId: string | null;
  readonly packs: readonly PackVersion[];
  readonly answer: Json;
  readonly tokenHash: string;
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;
const at = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`;

/** Attempt, ledger row and token in one statement. Asked again for an attempt still reserved it only replaces the token. */
export async function writeReservation(tx: Tx, r: Reservation): Promise<void> {
  await tx.execute(sql`
    with attempt as (
      insert into attempts (attempt_id, case_id, consumer_id, channel, agent, "to", node_id, plan_hash, content_id, decision_id, reserved_at, hard_stop_at)
      values (${r.attemptId}, ${r.caseId}, ${r.consumerId}, ${r.channel}, ${r.agent}, ${r.to}, ${r.nodeId}, ${r.planHash}, ${r.contentId},
        ${r.decisionId}, ${at(r.atMs)}, ${at(r.hardStopAtMs)})
      on conflict (attempt_id) do update set hard_stop_at = excluded.hard_stop_at
      returning attempt_id
    ),
    entry as (
      insert into contact_ledger (attempt_id, consumer_id, person_id, debt_ids, channel, direction, agent, actor, purpose, "to", at, decision_id, packs, answer)
      select attempt_id, ${r.consumerId}, ${r.personId}, ${uuids(r.debtIds)}, ${r.channel}, 'outbound', ${r.agent}, ${r.actor}, ${r.purpose},
        ${r.to}, ${at(r.atMs)}, ${r.decisionId}::uuid, ${JSON.stringify(r.packs)}::jsonb, ${JSON.stringify(r.answer)}::jsonb
      from attempt
      on conflict (attempt_id) do nothing
    ),
    revoked as (
      update decision_tokens set revoked_at = ${at(r.atMs)} where attempt_id = ${r.attemptId} and used_at is null and revoked_at is null
    )
    insert into decision_tokens (token_hash, attempt_id, expires_at)
    select ${r.tokenHash}, attempt_id, ${at(r.hardStopAtMs)} from attempt`);
}
