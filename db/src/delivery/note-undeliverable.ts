import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { contactPoints } from '../schema/index.ts';

interface Undeliverable {
  readonly consumerId: string;
  /** The number or address. */
  readonly to: string;
  readonly atMs: number;
}

/** Learns that nothing written arrives there, so that the next message goes elsewhere; true when that is news. */
export async function noteUndeliverable(tx: Tx, { consumerId, to, atMs }: Undeliverable): Promise<boolean> {
  const learned = await tx
    .update(contactPoints)
    .set({ undeliverableSinceMs: atMs })
    .where(and(eq(contactPoints.consumerId, consumerId), eq(contactPoints.value, to), isNull(contactPoints.undeliverableSinceMs)))
    .returning({ id: contactPoints.id });
  return learned.length > 0;
}
