import { z } from 'zod';
import { block, deferUntil } from '../finding.ts';
import { convenientSchedule, isSameBlock } from '../inconvenient.ts';
import { knownFields } from '../known-fields.ts';
import { daysPastDueReach, isPastDueAbove } from '../past-due.ts';
import { type Check, definePrimitive, horizonOf, type RuleContext } from '../primitive.ts';
import { openInquiries } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { nextClosed, nextOpen, type Schedule } from '../schedule.ts';
import { agreedSpans, isHoliday, WeekHours, weekSchedule, weekSpans } from '../week-schedule.ts';

export const TimeWindowParams = z.discriminatedUnion('hours', [
  knownFields({
    hours: z.literal('week'),
    week: WeekHours,
    /** Closed on the dates of `publicHolidays`. */
    closedOnHolidays: z.boolean().default(false),
    /** Hours agreed with the person are open too. */
    opensForAgreedHours: z.boolean().default(false),
    /** No limit any more once the debt is further past due than this. */
    untilDaysPastDueAbove: z.int().min(0).max(3650).optional(),
  }),
  /** The times the person called inconvenient, but for one answer to what they send during such a time. */
  knownFields({ hours: z.literal('asThePersonAsked') }),
]);
export type TimeWindowParams = z.output<typeof TimeWindowParams>;

/** When the schedule for this scene is open in every candidate zone. */
function windowCheck(context: RuleContext, scheduleOf: (scene: Scene) => Schedule | undefined): Check {
  return {
    find(scene, atMs) {
      const schedule = scheduleOf(scene);
      if (!schedule) return undefined;
      const zones = context.zones(scene, atMs);
      if (zones.length === 0) return block;
      let untilMs = atMs;
      for (const zone of zones) untilMs = Math.max(untilMs, nextOpen(schedule, { zone, atMs, horizonMs: horizonOf(scene) }));
      return untilMs > atMs ? deferUntil(untilMs) : undefined;
    },
    closesAt(scene, atMs) {
      const schedule = scheduleOf(scene);
      if (!schedule) return Number.POSITIVE_INFINITY;
      const ends = context.zones(scene, atMs).map((zone) => nextClosed(schedule, { zone, atMs, horizonMs: horizonOf(scene) }));
      return Math.min(Number.POSITIVE_INFINITY, ...ends);
    },
  };
}

function weekCheck(params: Extract<TimeWindowParams, { hours: 'week' }>, context: RuleContext): Check {
  const week = weekSpans(params.week);
  const open: Schedule = (_day, weekday) => week[weekday]!;
  const scheduleOf = (scene: Scene): Schedule => {
    const agreed = params.opensForAgreedHours ? agreedSpans(scene) : [];
    if (!params.closedOnHolidays && agreed.length === 0) return open;
    return weekSchedule(week, params.closedOnHolidays ? isHoliday(scene) : () => false, agreed);
  };
  const check = windowCheck(context, scheduleOf);
  const above = params.untilDaysPastDueAbove;
  if (above === undefined) return check;
  const isLifted = (scene: Scene, atMs: number): boolean => isPastDueAbove(scene, { atMs, zones: context.zones(scene, atMs), days: above });
  return {
    find(scene, atMs) {
      if (isLifted(scene, atMs)) return undefined;
      const found = check.find(scene, atMs);
      if (found?.effect !== 'DEFER') return found;
      const liftsAtMs = daysPastDueReach(scene, { zones: context.zones(scene, atMs), days: above + 1 });
      return deferUntil(liftsAtMs > atMs ? Math.min(found.untilMs, liftsAtMs) : found.untilMs);
    },
    closesAt: (scene, atMs) => (isLifted(scene, atMs) ? Number.POSITIVE_INFINITY : check.closesAt!(scene, atMs)),
  };
}

function askedCheck(context: RuleContext): Check {
  const factsOf = (scene: Scene) => scene.facts.inconvenient ?? [];
  const check = windowCheck(context, (scene) => (factsOf(scene).length === 0 ? undefined : convenientSchedule(factsOf(scene))));
  const isReplyInBlock = (scene: Scene, atMs: number): boolean =>
    openInquiries(scene).some((asked) =>
      context.zones(scene, atMs).every((zone) => {
        const facts = factsOf(scene);
        const isOpen = nextOpen(convenientSchedule(facts), { zone, atMs, horizonMs: atMs }) === atMs;
        return isOpen || isSameBlock(facts, zone, { askedAtMs: asked.atMs, atMs });
      }),
    );
  return {
    ...check,
    find(scene, atMs) {
      const found = check.find(scene, atMs);
      return found && isReplyInBlock(scene, atMs) ? undefined : found;
    },
  };
}

/** Contact only inside these hours, in every zone the person may be in. */
export const timeWindow = definePrimitive({
  name: 'TIME_WINDOW',
  params: TimeWindowParams,
  check: (params, context) => (params.hours === 'week' ? weekCheck(params, context) : askedCheck(context)),
});
