import type { HistorySpan } from '@dunwell/db/behaviour-history';
import { dayMs } from '@dunwell/rules';
import { nowOf } from '../business-now.ts';
import type { Deps } from '../deps.ts';

/** Days a house looks back to learn how its people behave. */
export const usualDays = 365;

/** The last so many business days, up to now. */
export async function pastSpan(deps: Deps, days: number): Promise<HistorySpan> {
  const untilMs = await nowOf(deps);
  return { fromMs: untilMs - days * dayMs, untilMs };
}
