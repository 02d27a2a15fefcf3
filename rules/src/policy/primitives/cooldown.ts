import { z } from 'zod';
import { minuteMs } from '../../time.ts';
import { Counted, countedBy, isInScope, keysOf, Scope } from '../counted.ts';
import type { CountKey } from '../exclusion.ts';
import { block, deferUntil } from '../finding.ts';
import { knownFields } from '../known-fields.ts';
import { definePrimitive } from '../primitive.ts';
import type { Scene } from '../scene.ts';
import { dayAt, startOfDay } from '../zone-clock.ts';

export const CooldownParams = knownFields({
  trigger: Counted,
  scope: Scope,
  /** Rest in local dates, the trigger's own date being day 1, or in minutes. */
  rest: z.union([knownFields({ dates: z.int().min(1).max(366) }), knownFields({ minutes: z.int().min(1).max(527_040) })]),
  /** `other`: only contact by another medium than the trigger's has to wait. */
  channel: z.enum(['any', 'other']).default('any'),
});
export type CooldownParams = z.output<typeof CooldownParams>;

const isOtherMedium = (scene: Scene, type: string): boolean =>
  type !== scene.proposal.channel && !(type === 'ringless_voicemail' && scene.proposal.channel === 'call');

/** No contact for a while after a certain contact. */
export const cooldown = definePrimitive({
  name: 'COOLDOWN',
  params: CooldownParams,
  check(params, context) {
    const isTrigger = countedBy(params.trigger);
    const removed = context.exclusions.filter((exclusion) => exclusion.event !== undefined && !exclusion.keepsTriggers);
    const restOver = (scene: Scene, i: number, zone: string): number =>
      'minutes' in params.rest
        ? scene.events[i]!.endedAtMs + params.rest.minutes * minuteMs
        : startOfDay(zone, scene.days(zone).ended[i]! + params.rest.dates);
    const freeAt = (scene: Scene, atMs: number, key: CountKey): number => {
      let untilMs = atMs;
      for (let i = 0; i < scene.events.length; i++) {
        const event = scene.events[i]!;
        if (!isTrigger(scene, event) || !isInScope(params.scope, scene, event, key.debtKey)) continue;
        if (params.channel === 'other' && !isOtherMedium(scene, event.type)) continue;
        if (removed.some((exclusion) => exclusion.event!(scene, event, key))) continue;
        for (const zone of key.zones) {
          const isOver = 'dates' in params.rest && dayAt(zone, atMs) >= scene.days(zone).ended[i]! + params.rest.dates;
          if (!isOver) untilMs = Math.max(untilMs, restOver(scene, i, zone));
        }
      }
      return untilMs;
    };
    return {
      find(scene, atMs) {
        const zones = context.zones(scene, atMs);
        if (zones.length === 0) return block;
        let untilMs = atMs;
        for (const debtKey of keysOf(params.scope, scene)) {
          const key = { debtKey, zones };
          if (context.exclusions.some((exclusion) => exclusion.proposal?.(scene, atMs, key))) continue;
          untilMs = Math.max(untilMs, freeAt(scene, atMs, key));
        }
        return untilMs > atMs ? deferUntil(untilMs) : undefined;
      },
    };
  },
});
