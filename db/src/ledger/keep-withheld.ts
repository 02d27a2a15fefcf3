import type { Channel, Json } from '@dunwell/rules';
import type { Db } from '../connect.ts';
import { namedStatement } from '../named-statement.ts';
import type { PackVersion } from '../schema/index.ts';

/** A contact that was wanted and not made. */
export interface Withheld {
  readonly caseId: string;
  readonly consumerId: string;
  readonly attemptId: string;
  readonly channel: Channel;
  readonly to: string;
  readonly decision: 'DEFER' | 'REQUIRE' | 'BLOCK' | 'STOPPED';
  readonly rules: readonly string[];
  readonly requirements: readonly string[];
  readonly earliestAtMs: number | null;
  readonly packs: readonly PackVersion[];
  /** The rules in words, as the guard gave them. */
  readonly explain: Json;
  readonly nodeId: string | null;
  readonly decisionId: string | null;
  readonly atMs: number;
}

/** `$1`: the attempt holds a place from before, which is given back; where it has been dispatched meanwhile nothing is written. */
const statement = namedStatement(
  'keep_withheld',
  `with released as (
    update attempts set state = 'released', ended_at = $15::timestamptz where $1::boolean and attempt_id = $4::uuid and state = 'reserved'
    returning attempt_id
  ),
  settled as (
    insert into ledger_settlements (ledger_id, outcome, ended_at)
    select contact_ledger.id, 'not_made', $15::timestamptz from contact_ledger join released using (attempt_id)
    on conflict (ledger_id) do nothing
  ),
  revoked as (
    update decision_tokens set revoked_at = $15::timestamptz from released
    where decision_tokens.attempt_id = released.attempt_id and used_at is null and revoked_at is null
  )
  insert into withheld_contacts (case_id, consumer_id, attempt_id, channel, "to", decision, rules, requirements, earliest_at, packs, explain,
    node_id, decision_id, at)
  select $2::uuid, $3::uuid, $4::uuid, $5, $6, $7, $8::text[], $9::text[], $10::timestamptz, $11::jsonb, $12::jsonb, $13, $14::uuid, $15::timestamptz
  where not $1::boolean or exists (select 1 from released)
  returning id`,
);

/** Keeps a contact that was not made, with the reasons as they were given; false when the attempt has been dispatched after all. */
export async function keepWithheld(db: Db, holdsPlace: boolean, w: Withheld): Promise<boolean> {
  const earliestAt = w.earliestAtMs === null ? null : new Date(w.earliestAtMs).toISOString();
  const wanted = [w.caseId, w.consumerId, w.attemptId, w.channel, w.to];
  const reasons = [w.decision, [...w.rules], [...w.requirements], earliestAt, JSON.stringify(w.packs), JSON.stringify(w.explain)];
  const written = await statement(db, [holdsPlace, ...wanted, ...reasons, w.nodeId, w.decisionId, new Date(w.atMs).toISOString()]);
  return written.length > 0;
}
