import type { AddressState, Channel } from '@dunwell/rules';
import { asc, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { contactPoints } from '../schema/index.ts';

const kindOf = { call: 'phone', sms: 'phone', push: 'phone', email: 'email', letter: 'address' } as const;
type Point = Pick<typeof contactPoints.$inferSelect, 'kind' | 'value' | 'owner' | 'wrongSinceMs' | 'undeliverableSinceMs'>;

/** Where a contact by one channel would go. */
export interface Address {
  /** The best that can be used; else the best on record, of which it is known that it cannot. */
  readonly to: string | null;
  readonly state: AddressState;
}

/** A number or address known to be wrong or somebody else’s cannot be used, nor one that takes no messages for a message. */
function stateOf({ owner, wrongSinceMs, undeliverableSinceMs }: Point, channel: Channel, atMs: number): AddressState {
  if (wrongSinceMs !== null && wrongSinceMs <= atMs) return 'wrong';
  if (owner !== null && owner !== 'consumer') return 'somebodyElses';
  const isMessage = channel === 'sms' || channel === 'email';
  return isMessage && undeliverableSinceMs !== null && undeliverableSinceMs <= atMs ? 'undeliverable' : 'usable';
}

/** Everything on record, best first. */
const pointsOf = (db: Db, consumerId: string): Promise<readonly Point[]> =>
  db
    .select({
      kind: contactPoints.kind,
      value: contactPoints.value,
      owner: contactPoints.owner,
      wrongSinceMs: contactPoints.wrongSinceMs,
      undeliverableSinceMs: contactPoints.undeliverableSinceMs,
    })
    .from(contactPoints)
    .where(eq(contactPoints.consumerId, consumerId))
    .orderBy(asc(contactPoints.rank), asc(contactPoints.recordedAtMs), asc(contactPoints.id));

/** Where contacts of each channel would go, read once for all of them. */
export async function addressesOf(db: Db, consumerId: string, atMs: number): Promise<(channel: Channel) => Address> {
  const points = await pointsOf(db, consumerId);
  return (channel) => {
    const judged = points
      .filter(({ kind }) => kind === kindOf[channel])
      .map((point) => ({ to: point.value, state: stateOf(point, channel, atMs) }));
    return judged.find(({ state }) => state === 'usable') ?? judged[0] ?? { to: null, state: 'none' };
  };
}

/** The person's usable number or address of that rank for a channel, best first. */
export async function contactPointOf(
  db: Db,
  { consumerId, channel, rank, atMs }: { consumerId: string; channel: Channel; rank: number; atMs: number },
): Promise<string | undefined> {
  const points = await pointsOf(db, consumerId);
  const usable = points.filter((point) => point.kind === kindOf[channel] && stateOf(point, channel, atMs) === 'usable');
  return usable[rank]?.value;
}
