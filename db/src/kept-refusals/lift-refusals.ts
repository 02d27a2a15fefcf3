import type { Json } from '@dunwell/rules';
import { and, inArray, isNull, sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db, Tx } from '../connect.ts';
import type { HouseKeys } from '../house-keys/index.ts';
import { keptRefusals } from '../schema/index.ts';
import { erasedRecord, fingerprintOf, type Named, spellingsOf } from './named.ts';

export interface LiftOrder {
  /** The number, address or reference in plain writing; it is stored nowhere. */
  readonly value: string;
  readonly by: string;
  readonly reason: string;
  /** Business time. */
  readonly atMs: number;
  readonly keys: HouseKeys;
}

/** What was remembered of a name and is not any more. */
export interface Lifted {
  readonly refusals: number;
  /** Facts of people on record that rested on it and have ended. */
  readonly ended: number;
}

/** Lifts what is remembered of one number, address or reference, and ends what living records inherited by it. */
export const liftRefusals = (db: Db, { value, by, reason, atMs, keys }: LiftOrder): Promise<Lifted> =>
  db.transaction(async (tx) => {
    const heirs = await heirsOf(tx, value);
    const names: readonly Named[] = [
      ...(['phone', 'email', 'reference'] as const).map((kind) => ({ kind, value })),
      ...heirs.flatMap(({ ref }) => (['phone', 'email'] as const).map((kind) => ({ kind, value, of: ref }))),
    ];
    const fingerprints = names.flatMap((name) => keys.map((key) => fingerprintOf(key, name)));
    const lifted = await tx
      .update(keptRefusals)
      .set({ liftedAtMs: atMs, liftedBy: by })
      .where(and(inArray(keptRefusals.fingerprint, fingerprints), isNull(keptRefusals.liftedAtMs)))
      .returning({ id: keptRefusals.id, kind: keptRefusals.kind, what: keptRefusals.what, channel: keptRefusals.channel });
    if (lifted.length === 0) return { refusals: 0, ended: 0 };
    const ended = await endInherited(tx, heirs, { value, atMs, keys });
    const detail = { lifted, ended, reason } as unknown as Json;
    await appendAudit(tx, { actor: by, action: 'refusalLifted', subject: 'retention/refusals', detail, atMs });
    return { refusals: lifted.length, ended };
  });

interface Heir extends Record<string, unknown> {
  readonly id: string;
  readonly ref: string;
  readonly points: readonly Named[] | null;
}

/** People on record who bear the name. */
async function heirsOf(tx: Tx, value: string): Promise<readonly Heir[]> {
  const spellings = spellingsOf(value);
  const { rows } = await tx.execute<Heir>(sql`
    select id, ref, (select json_agg(json_build_object('kind', kind, 'value', value)) from contact_points
      where consumer_id = consumers.id and kind <> 'address') as points
    from consumers where ref in ${spellings} or id in (select consumer_id from contact_points where value in ${spellings})`);
  return rows;
}

/** What they inherited ends, unless another name of theirs is remembered for the same. */
async function endInherited(
  tx: Tx,
  heirs: readonly Heir[],
  { value, atMs, keys }: Pick<LiftOrder, 'value' | 'atMs' | 'keys'>,
): Promise<number> {
  const spellings = spellingsOf(value);
  const at = sql`${new Date(atMs).toISOString()}::timestamptz`;
  let ended = 0;
  for (const { id, ref, points } of heirs) {
    const names: readonly Named[] = [{ kind: 'reference', value: ref }, ...(points ?? [])];
    const fingerprints = names.flatMap((name) => keys.map((key) => fingerprintOf(key, name)));
    const held = sql`select what, channel, kind from kept_refusals where lifted_at is null and fingerprint in ${fingerprints}`;
    const statements = [
      sql`update opt_outs set withdrawn_at = ${at} where consumer_id = ${id} and source = ${erasedRecord} and withdrawn_at is null
        and (address in ${spellings} or (address is null and (channel not in (select channel from (${held}) held where what = 'refused' and kind = 'reference'))))`,
      sql`update legal_facts set ended_at = ${at} where consumer_id = ${id} and source = ${erasedRecord} and ended_at is null
        and kind not in (select what from (${held}) held)`,
      sql`update contact_points set wrong_since = null where consumer_id = ${id} and source = ${erasedRecord} and value in ${spellings}`,
    ];
    for (const statement of statements) ended += (await tx.execute(statement)).rowCount ?? 0;
  }
  return ended;
}
