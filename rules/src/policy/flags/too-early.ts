import { deferUntil } from '../finding.ts';
import type { Flag } from '../flag.ts';
import { daysPastDueReach } from '../past-due.ts';

/** Days past due before which the District of Columbia allows no electronic collection. @source DC Code 28-3814 */
const moreThanDays = 30;

/** The debt is not far enough past due yet; it will be. */
export const tooEarly: Flag = (scene, atMs, context) => {
  if (scene.facts.daysPastDue === undefined) return undefined;
  const fromMs = daysPastDueReach(scene, { zones: context.zones(scene, atMs), days: moreThanDays + 1 });
  return fromMs > atMs ? deferUntil(fromMs) : undefined;
};
