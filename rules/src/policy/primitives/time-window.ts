import { z } from 'zod';
import { block, deferUntil } from '../finding.ts';
import { type Holidays, holidaysOf, lackingWords, noHolidays, yearOfDay } from '../holidays.ts';
import { convenientSchedule, isSameBlock } from '../inconvenient.ts';
import { knownFields } from '../known-fields.ts';
import { daysPastDueReach, isPastDueAbove } from '../past-due.ts';
import { type Check, definePrimitive, horizonOf, type RuleContext } from '../primitive.ts';
import { openInquiries } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { nextClosed, nextOpen, type Schedule } from '../schedule.ts';
import { agreedSpans, WeekHours, weekSchedule, weekSpans } from '../week-schedule.ts';
import { dayAt } from '../zone-clock.ts';

export const TimeWindowParams = z.discriminatedUnion('hours', [
  knownFields({
    hours: z.literal('week'),
    week: WeekHours,
    /** Closed on the holidays of this calendar, and in every year it does not reach. */
    closedOnHolidaysOf: z.string().min(1).optional(),
    /** Hours agreed with the person are open too. */
    opensForAgreedHours: z.boolean().default(false),
    /** No limit any more once the debt is further past due than this. */
    untilDaysPastDueAbove: z.int().min(0).max(3650).optional(),
  }),
  /** The times the person called inconvenient, but for one answer to what they send during such a time. */
  knownFields({ hours: z.literal('asThePersonAsked') }),
]);
export type TimeWindowParams = z.output<typeof TimeWindowParams>;
type WeekParams = Extract<TimeWindowParams, { hours: 'week' }>;

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

/** Says so when a deferral came about, or got longer, because the calendar does not reach a year. */
function explained(check: Check, context: RuleContext, { id, of }: { id: string; of: (scene: Scene) => Holidays }): Check {
  const yearLacking = (scene: Scene, zone: string, { atMs, untilMs }: { atMs: number; untilMs: number }): number | undefined => {
    const holidays = of(scene);
    const last = yearOfDay(dayAt(zone, Math.min(untilMs - 1, horizonOf(scene))));
    for (let year = yearOfDay(dayAt(zone, atMs)); year <= last; year++) if (!holidays.isKnown(year)) return year;
    return undefined;
  };
  return {
    ...check,
    find(scene, atMs) {
      const found = check.find(scene, atMs);
      if (found?.effect !== 'DEFER') return found;
      const range = { atMs, untilMs: found.untilMs };
      const years = context.zones(scene, atMs).flatMap((zone) => yearLacking(scene, zone, range) ?? []);
      return years.length === 0 ? found : deferUntil(found.untilMs, lackingWords(id, Math.min(...years)));
    },
  };
}

/** The weekly hours, less holidays, and the hours agreed on. */
function hoursCheck(params: WeekParams, context: RuleContext): Check {
  const week = weekSpans(params.week);
  const open: Schedule = (_day, weekday) => week[weekday]!;
  const id = params.closedOnHolidaysOf;
  const of = id === undefined ? undefined : holidaysOf(id, context.calendars);
  const scheduleOf = (scene: Scene): Schedule => {
    const agreed = params.opensForAgreedHours ? agreedSpans(scene) : [];
    if (!of && agreed.length === 0) return open;
    return weekSchedule(week, of?.(scene) ?? noHolidays, agreed);
  };
  const check = windowCheck(context, scheduleOf);
  return id === undefined || !of ? check : explained(check, context, { id, of });
}

function weekCheck(params: WeekParams, context: RuleContext): Check {
  const check = hoursCheck(params, context);
  const above = params.untilDaysPastDueAbove;
  if (above === undefined) return check;
  const isLifted = (scene: Scene, atMs: number): boolean => isPastDueAbove(scene, { atMs, zones: context.zones(scene, atMs), days: above });
  return {
    find(scene, atMs) {
      if (isLifted(scene, atMs)) return undefined;
      const found = check.find(scene, atMs);
      if (found?.effect !== 'DEFER') return found;
      const liftsAtMs = daysPastDueReach(scene, { zones: context.zones(scene, atMs), days: above + 1 });
      return deferUntil(Math.min(found.untilMs, liftsAtMs), found.because);
    },
    closesAt: (scene, atMs) => (isLifted(scene, atMs) ? Number.POSITIVE_INFINITY : check.closesAt!(scene, atMs)),
  };
}

function askedCheck(context: RuleContext): Check {
  const factsOf = (scene: Scene) => scene.facts.inconvenient ?? [];
  const check = windowCheck(context, (scene) => (factsOf(scene).length === 0 ? undefined : convenientSchedule(factsOf(scene))));
  const isReplyInBlock = (scene: Scene, atMs: number): boolean =>
    openInquiries(scene).some((asked) =>
      context.zones(scene, atMs).every((zone) => isSameBlock(factsOf(scene), zone, { askedAtMs: asked.atMs, atMs })),
    );
  // Of several blocks an answer may be barred by one only: look again where the first of them ends.
  const firstEnd = (scene: Scene, atMs: number): number => {
    const ends = factsOf(scene).flatMap((fact) =>
      context.zones(scene, atMs).map((zone) => nextOpen(convenientSchedule([fact]), { zone, atMs, horizonMs: horizonOf(scene) })),
    );
    return Math.min(...ends.filter((endMs) => endMs > atMs));
  };
  return {
    ...check,
    find(scene, atMs) {
      const found = check.find(scene, atMs);
      if (found?.effect !== 'DEFER' || openInquiries(scene).length === 0) return found;
      return isReplyInBlock(scene, atMs) ? undefined : deferUntil(firstEnd(scene, atMs));
    },
  };
}

/** Contact only inside these hours, in every zone the person may be in. */
export const timeWindow = definePrimitive({
  name: 'TIME_WINDOW',
  params: TimeWindowParams,
  check: (params, context) => (params.hours === 'week' ? weekCheck(params, context) : askedCheck(context)),
});
