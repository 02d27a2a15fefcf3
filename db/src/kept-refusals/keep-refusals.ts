import { sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import type { HouseKeys } from '../house-keys/index.ts';
import { keptRefusals, type RefusalKind } from '../schema/index.ts';
import { fingerprintOf, type Named } from './named.ts';

/** One thing a person refused, while their record is still there. `on` null: about all they can be reached by. */
interface Standing {
  readonly what: RefusalKind;
  readonly channel: 'call' | 'sms' | 'email' | 'letter' | 'push' | null;
  readonly on: string | null;
  readonly since: string;
}
interface Found extends Record<string, unknown> {
  readonly ref: string;
  readonly points: readonly Named[] | null;
  readonly wrong: readonly (Named & { readonly since: string })[] | null;
  readonly standing: readonly Standing[] | null;
}

/** What has not been taken back or ended. */
const standing = (id: string) => sql`
  select ref,
    (select json_agg(json_build_object('kind', kind, 'value', value)) from contact_points
      where consumer_id = consumers.id and kind <> 'address' and wrong_since is null) as points,
    (select json_agg(json_build_object('kind', kind, 'value', value, 'since', wrong_since)) from contact_points
      where consumer_id = consumers.id and kind <> 'address' and wrong_since is not null) as wrong,
    (select json_agg(said) from (
      select 'refused' as what, channel, address as "on", at as since from opt_outs where consumer_id = consumers.id and withdrawn_at is null
      union all
      select 'consentRevoked', channel, address, revoked_at from consents where consumer_id = consumers.id and revoked_at is not null
      union all
      select kind, null, null, from_at from legal_facts where consumer_id = consumers.id and ended_at is null
        and kind in ('cease', 'contactRefused', 'attorney', 'deceased') and (through_at is null or through_at > business_now())
    ) said) as standing
  from consumers where id = ${id}`;

const kindOf = { call: 'phone', sms: 'phone', email: 'email', letter: 'reference', push: 'reference' } as const;

/** Under which names a refusal has to be recognised again. */
function namesFor({ channel, on }: Standing, { ref, points }: Found): readonly Named[] {
  const reference: Named = { kind: 'reference', value: ref };
  if (channel === null) return [reference, ...(points ?? [])];
  const kind = kindOf[channel];
  if (on !== null && kind !== 'reference') return [{ kind, value: on }];
  return [reference, ...(points ?? []).filter((point) => point.kind === kind)];
}

/** Before a person is erased: what they refused stays, under fingerprints from which nobody learns who it was. */
export async function keepRefusals(tx: Tx, consumerId: string, { runId, keys }: { runId: string; keys: HouseKeys }): Promise<number> {
  const [found] = (await tx.execute<Found>(standing(consumerId))).rows;
  if (!found) return 0;
  const said = (found.standing ?? []).flatMap((one) => namesFor(one, found).map((name): Named & Standing => ({ ...name, ...one })));
  // Wrong for this person alone: whoever comes with that number may well be whose it is.
  const wrong = (found.wrong ?? []).map((point) => ({ ...point, of: found.ref, what: 'wrongNumber' as const, channel: null }));
  const [key] = keys;
  const newest = new Map<string, typeof keptRefusals.$inferInsert>();
  for (const { what, channel, since, ...name } of [...said, ...wrong]) {
    const fingerprint = fingerprintOf(key, name);
    const row = { fingerprint, keyId: key.id, kind: name.kind, what, channel, sinceMs: Date.parse(since), runId };
    const entry = `${fingerprint} ${what} ${channel}`;
    if ((newest.get(entry)?.sinceMs ?? 0) <= row.sinceMs) newest.set(entry, row);
  }
  if (newest.size === 0) return 0;
  await tx
    .insert(keptRefusals)
    .values([...newest.values()])
    .onConflictDoUpdate({
      target: [keptRefusals.fingerprint, keptRefusals.what, keptRefusals.channel],
      // Refused anew after it was lifted: it stands again.
      set: { sinceMs: sql`greatest(kept_refusals.since, excluded.since)`, runId, liftedAtMs: null, liftedBy: null },
    });
  return newest.size;
}
