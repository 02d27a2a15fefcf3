import type { messageParts } from '../schema/index.ts';

export type PartState = NonNullable<(typeof messageParts.$inferSelect)['state']>;

/**
 * What the reports of its parts say of a message; `undefined` while one is outstanding. A set has no order, so it does
 * not matter in which they came. A text of which one part arrived has been read by somebody: it counts as delivered.
 */
export function outcomeOfParts(states: readonly (PartState | null)[]): 'delivered' | 'undeliverable' | 'sent' | undefined {
  if (states.includes('delivered')) return 'delivered';
  if (states.length === 0 || states.includes(null)) return undefined;
  return states.includes('unreported') ? 'sent' : 'undeliverable';
}
