import type pg from 'pg';
import type { HouseKeys } from '../house-keys/index.ts';
import { inherit } from './inherit-statements.ts';
import { isAnythingKept, type Match, matchesOf } from './match-refusals.ts';
import type { Named } from './named.ts';

/** A person just taken in: their reference and what they can be reached by. */
export interface Arrival {
  readonly consumerRef: string;
  readonly contactPoints: readonly { readonly kind: string; readonly value: string }[];
}

/** A number may have passed to the family: whose it was is dead, and whoever has it now is not asked by it. */
const channelsOf = { phone: ['call', 'sms'], email: ['email'] } as const;
const asRefusal = (match: Match): Match[] =>
  match.what === 'deceased' && match.kind !== 'reference'
    ? channelsOf[match.kind].map((channel) => ({ ...match, what: 'refused', channel }))
    : [match];

/**
 * Who comes again after they were erased is refused what they refused: in the transaction that takes them in, so that no
 * contact can come first. Who was on record beside the erased person inherits nothing. Returns how many people did.
 */
export async function inheritRefusals(client: pg.ClientBase, arrivals: readonly Arrival[], keys: HouseKeys | undefined): Promise<number> {
  if (!(await isAnythingKept(client, keys)) || !keys) return 0;
  const names = new Map<string, Named>();
  const add = (name: Named): unknown => names.set(JSON.stringify([name.kind, name.value, name.of]), name);
  for (const { consumerRef, contactPoints } of arrivals) {
    add({ kind: 'reference', value: consumerRef });
    for (const { kind, value } of contactPoints) {
      if (kind !== 'phone' && kind !== 'email') continue;
      add({ kind, value });
      add({ kind, value, of: consumerRef });
    }
  }
  const matches = (await matchesOf(client, [...names.values()], keys)).flatMap(asRefusal);
  if (matches.length === 0) return 0;
  const { rows } = await client.query<{ persons: number }>(inherit, [JSON.stringify(matches)]);
  return rows[0]!.persons;
}
