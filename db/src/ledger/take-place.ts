import type { Channel, Json } from '@dunwell/rules';
import type { Db } from '../connect.ts';
import { namedStatement } from '../named-statement.ts';
import type { PackVersion } from '../schema/index.ts';

/** A contact the guard allowed, about to be made. */
export interface Place {
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

/** `turn` first: whoever comes second waits for its row, finds another number there, and writes nothing. */
const statement = namedStatement(
  'take_place',
  `with taken as (
    insert into ledger_turns as latest (consumer_id, turn) values ($1::uuid, $2::int + 1)
    on conflict (consumer_id) do update set turn = latest.turn + 1 where latest.turn = $2::int
    returning consumer_id
  ),
  attempt as (
    insert into attempts (attempt_id, case_id, consumer_id, channel, agent, "to", node_id, plan_hash, content_id, decision_id, reserved_at, hard_stop_at)
    select $3::uuid, $4::uuid, consumer_id, $5, $6, $7, $8, $9, $10, $11::uuid, $12::timestamptz, $13::timestamptz from taken
    on conflict (attempt_id) do update set hard_stop_at = excluded.hard_stop_at where attempts.state = 'reserved'
    returning attempt_id, consumer_id, channel, agent, "to", decision_id
  ),
  entry as (
    insert into contact_ledger (attempt_id, consumer_id, person_id, debt_ids, channel, direction, agent, actor, purpose, "to", at, decision_id, packs, answer)
    select attempt_id, consumer_id, $14, $15::uuid[], channel, 'outbound', agent, $16, $17, "to", $12::timestamptz, decision_id, $18::jsonb, $19::jsonb
    from attempt
    on conflict (attempt_id) do nothing
  )
  insert into decision_tokens (attempt_id, token_hash, expires_at) select attempt_id, $20, $13::timestamptz from attempt
  on conflict (attempt_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at, revoked_at = null
  returning attempt_id`,
);

/**
 * Takes the next place in the ledger of a person: attempt, ledger row and token in one statement, all or none. False when
 * the ledger has moved on since `turn` was read, or the attempt has. Asked again for an attempt still reserved it only
 * replaces the token.
 */
export async function takePlace(db: Db, turn: number, p: Place): Promise<boolean> {
  const [at, hardStopAt] = [p.atMs, p.hardStopAtMs].map((ms) => new Date(ms).toISOString());
  const attempt = [p.attemptId, p.caseId, p.channel, p.agent, p.to, p.nodeId, p.planHash, p.contentId, p.decisionId, at, hardStopAt];
  const entry = [p.personId, [...p.debtIds], p.actor, p.purpose, JSON.stringify(p.packs), JSON.stringify(p.answer)];
  const written = await statement(db, [p.consumerId, turn, ...attempt, ...entry, p.tokenHash]);
  return written.length > 0;
}
