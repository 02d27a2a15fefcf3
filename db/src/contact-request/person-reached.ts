import type { PointRow, Standing } from './standing.ts';
import type { Wish } from './wish.ts';

/** A number or address somebody said is not the consumer’s own. */
export const isSomebodyElses = ({ owner }: PointRow): boolean => owner !== null && owner !== 'consumer';

/** Whom a contact reaches: the person wished for, or else whoever the number or address belongs to, named by it. */
export function personReached({ consumer, points }: Standing, { personId, to }: Pick<Wish, 'personId' | 'to'>): string {
  if (personId !== undefined) return personId;
  const point = points.find(({ value }) => value === to);
  return point && isSomebodyElses(point) ? point.id : consumer.id;
}
