import type { Scene } from './scene.ts';
import { dayAt, startOfDay } from './zone-clock.ts';

/** Days past due grow with the calendar: the fact is as of the proposal's local date. */
export function isPastDueAbove(scene: Scene, { atMs, zones, days }: { atMs: number; zones: readonly string[]; days: number }): boolean {
  const known = scene.facts.daysPastDue;
  if (known === undefined || zones.length === 0) return false;
  return zones.every((zone) => known + dayAt(zone, atMs) - dayAt(zone, scene.atMs) > days);
}

/** The first instant at which the debt is so many days past due in every zone; `Infinity` when its age is unknown. */
export function daysPastDueReach(scene: Scene, { zones, days }: { zones: readonly string[]; days: number }): number {
  const known = scene.facts.daysPastDue;
  if (known === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(...zones.map((zone) => startOfDay(zone, dayAt(zone, scene.atMs) + days - known)));
}
