import type { Segment } from '../strategy/index.ts';

/**
 * Days until the age of the debt may satisfy the segment: 0 = now, `undefined` = never again, because days past due only
 * grow. Other facts may still keep the case out on that day.
 */
export function daysUntilSegment(segment: Segment, daysPastDue: number): number | undefined {
  let days = 0;
  for (const { fact, operator, value } of segment) {
    if (fact !== 'daysPastDue' || typeof value !== 'number') continue;
    if (operator === 'lessThan' && daysPastDue >= value) return undefined;
    if (operator === 'lessThanInclusive' && daysPastDue > value) return undefined;
    if (operator === 'greaterThan') days = Math.max(days, Math.floor(value) + 1 - daysPastDue);
    if (operator === 'greaterThanInclusive') days = Math.max(days, Math.ceil(value) - daysPastDue);
  }
  return Math.max(0, days);
}
