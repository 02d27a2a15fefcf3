import { z } from 'zod';
import { dateOfDay, dayNumber } from '../../time.ts';
import { Counted, countedBy, isInScope, keysOf, Scope } from '../counted.ts';
import type { CountKey } from '../exclusion.ts';
import { block, deferUntil } from '../finding.ts';
import { knownFields } from '../known-fields.ts';
import { definePrimitive, type RuleContext } from '../primitive.ts';
import type { Scene } from '../scene.ts';
import { dayAt, startOfDay } from '../zone-clock.ts';

const Window = z.discriminatedUnion('kind', [
  /** So many consecutive local dates, the proposal's included. */
  knownFields({ kind: z.literal('dates'), days: z.int().min(1).max(366) }),
  knownFields({ kind: z.literal('calendarMonth') }),
]);
type Window = z.output<typeof Window>;

export const CountCapParams = knownFields({
  counted: Counted,
  scope: Scope,
  windows: z.array(Window).min(1),
  /** Contacts allowed in each window; the next one must wait. What is never allowed is a FLAG_BLOCK. */
  cap: z.int().min(1).max(1000),
});
export type CountCapParams = z.output<typeof CountCapParams>;

const firstDay = (window: Window, today: number): number =>
  window.kind === 'dates' ? today - window.days + 1 : dayNumber(`${dateOfDay(today).slice(0, 7)}-01`);

/** The first day on which the window holds fewer than `cap` of these days; `undefined` when it already does. */
function firstFreeDay(window: Window, today: number, { days, cap }: { days: readonly number[]; cap: number }): number | undefined {
  const first = firstDay(window, today);
  const inside = days.filter((day) => day >= first).sort((a, b) => b - a);
  if (inside.length < cap) return undefined;
  if (window.kind === 'calendarMonth') return dayNumber(`${dateOfDay(first + 31).slice(0, 7)}-01`);
  return inside[cap - 1]! + window.days;
}

/** Local days of the contacts that count for this key. */
function countedDays(params: CountCapParams, context: RuleContext): (scene: Scene, zone: string, key: CountKey) => number[] {
  const isCounted = countedBy(params.counted);
  const removed = context.exclusions.filter((exclusion) => exclusion.event !== undefined);
  return (scene, zone, key) => {
    const began = scene.days(zone).began;
    const days: number[] = [];
    for (let i = 0; i < scene.events.length; i++) {
      const event = scene.events[i]!;
      if (!isCounted(scene, event) || !isInScope(params.scope, scene, event, key.debtKey)) continue;
      if (!removed.some((exclusion) => exclusion.event!(scene, event, key))) days.push(began[i]!);
    }
    return days;
  };
}

/** At most so many contacts in any window of local dates. @source windows are dates, not hours: 12 CFR 1006.14(b)(2)(i) comment 1 */
export const countCap = definePrimitive({
  name: 'COUNT_CAP',
  params: CountCapParams,
  check(params, context) {
    const daysOf = countedDays(params, context);
    const freeAt = (scene: Scene, atMs: number, key: CountKey): number => {
      let untilMs = atMs;
      for (const zone of key.zones) {
        const today = dayAt(zone, atMs);
        const days = daysOf(scene, zone, key);
        for (const window of params.windows) {
          const free = firstFreeDay(window, today, { days, cap: params.cap });
          if (free !== undefined) untilMs = Math.max(untilMs, startOfDay(zone, free));
        }
      }
      return untilMs;
    };
    const isExcluded = (scene: Scene, atMs: number, key: CountKey): boolean =>
      context.exclusions.some((exclusion) => exclusion.proposal?.(scene, atMs, key));
    const usedIn = (scene: Scene, atMs: number, window: Window): number[] => {
      const zones = context.zones(scene, atMs);
      const counts = keysOf(params.scope, scene).map((debtKey) => ({ debtKey, zones }));
      return counts
        .filter((key) => !isExcluded(scene, atMs, key))
        .flatMap((key) =>
          zones.map((zone) => {
            const first = firstDay(window, dayAt(zone, atMs));
            return daysOf(scene, zone, key).filter((day) => day >= first).length;
          }),
        );
    };
    return {
      find(scene, atMs) {
        const zones = context.zones(scene, atMs);
        if (zones.length === 0) return block;
        let untilMs = atMs;
        for (const debtKey of keysOf(params.scope, scene)) {
          const key = { debtKey, zones };
          if (isExcluded(scene, atMs, key)) continue;
          untilMs = Math.max(untilMs, freeAt(scene, atMs, key));
        }
        return untilMs > atMs ? deferUntil(untilMs) : undefined;
      },
      usage: (scene, atMs) =>
        params.windows.flatMap((window) => {
          const used = usedIn(scene, atMs, window);
          if (used.length === 0) return [];
          return [{ cap: params.cap, used: Math.max(...used), ...(window.kind === 'dates' && { windowDays: window.days }) }];
        }),
    };
  },
});
