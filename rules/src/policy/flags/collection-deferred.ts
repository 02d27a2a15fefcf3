import { dateOfDay, dayNumber } from '../../time.ts';
import { deferUntil } from '../finding.ts';
import { concerns, type Flag } from '../flag.ts';
import { dayAt, startOfDay } from '../zone-clock.ts';

/** Months a deferral lasts when nobody has said how long. @source Personal Debtor Protection Act (Korea, 2024-10-17): at most three months, once extendable */
const deferralMonths = 3;

/** The last day of so many months; a month too short for the day ends on its last. */
function lastDay(from: string): number {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const endOfMonth = Date.UTC(year, month - 1 + deferralMonths + 1, 0);
  const reached = Math.min(Date.UTC(year, month - 1 + deferralMonths, day), endOfMonth);
  return dayNumber(dateOfDay(reached / 86_400_000)) - 1;
}

/** Collection rests after a disaster, an operation or a death; what is not known on the day of the proposal does not count. */
export const collectionDeferred: Flag = (scene, atMs, context) => {
  const zones = context.zones(scene, atMs);
  let untilMs = atMs;
  for (const { from, through, debtIds } of scene.facts.collectionDeferrals ?? []) {
    if (!concerns(scene, debtIds) || zones.every((zone) => dayAt(zone, scene.atMs) < dayNumber(from))) continue;
    const last = through === undefined ? lastDay(from) : dayNumber(through);
    for (const zone of zones) if (dayAt(zone, atMs) <= last) untilMs = Math.max(untilMs, startOfDay(zone, last + 1));
  }
  return untilMs > atMs ? deferUntil(untilMs) : undefined;
};
