import type pg from 'pg';
import type { HouseKeys } from '../house-keys/index.ts';
import type { RefusalKind } from '../schema/index.ts';
import { fingerprintOf, type Named } from './named.ts';

/** Something a name is remembered for. */
export interface Match extends Named {
  readonly what: RefusalKind;
  readonly channel: string | null;
  readonly since: string;
  /** Real clock. */
  readonly keptAt: string;
}

type Asks = Pick<pg.ClientBase, 'query'>;

/**
 * Whether anything is remembered at all.
 *
 * @throws Error when something is remembered under a key this house does not hold: it could not be honoured.
 */
export async function isAnythingKept(client: Asks, keys: HouseKeys | undefined): Promise<boolean> {
  const { rows } = await client.query<{ key_id: string }>('select distinct key_id from kept_refusals where lifted_at is null');
  const lacking = rows.map(({ key_id }) => key_id).filter((id) => !keys?.some((key) => key.id === id));
  if (lacking.length === 0) return rows.length > 0;
  throw new Error(
    `refusals of erased persons are kept under the house key ${lacking.join(', ')}, which DUNWELL_HOUSE_KEYS does not hold: without it they could not be honoured, so nobody is taken in`,
  );
}

/** What is remembered of these names, under every key of the house. */
export async function matchesOf(client: Asks, names: readonly Named[], keys: HouseKeys): Promise<readonly Match[]> {
  const named = new Map<string, Named[]>();
  for (const name of names) {
    for (const key of keys) {
      const fingerprint = fingerprintOf(key, name);
      named.set(fingerprint, [...(named.get(fingerprint) ?? []), name]);
    }
  }
  const { rows } = await client.query<Omit<Match, keyof Named> & { fingerprint: string }>(
    'select fingerprint, what, channel, since::text, recorded_at::text as "keptAt" from kept_refusals where lifted_at is null and fingerprint = any ($1)',
    [[...named.keys()]],
  );
  return rows.flatMap(({ fingerprint, ...kept }) => named.get(fingerprint)!.map((name) => ({ ...name, ...kept })));
}
