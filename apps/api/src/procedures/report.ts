import { readClock } from '@dunwell/db/clock';
import { closedByOutcome, contactsByDay, figuresOf, openByBucket, withheldByDayAndRule } from '@dunwell/db/overview';
import { addDays, businessNow, instantOf, localTime } from '@dunwell/rules';
import { z } from 'zod';
import { allowed, router } from '../procedure.ts';

const shownDays = 14;

export const report = router({
  /** The figures of the business day, and the two weeks that led to it. */
  overview: allowed('report.read').query(async ({ ctx: { deps } }) => {
    const { db, settings } = deps;
    const zone = settings.DUNWELL_ZONE;
    const nowMs = businessNow(await readClock(db), deps.realMs());
    const { date } = localTime(zone, nowMs);
    const today = { fromMs: instantOf(zone, date, 0), untilMs: instantOf(zone, addDays(date, 1), 0) };
    const span = { fromMs: instantOf(zone, addDays(date, 1 - shownDays), 0), untilMs: today.untilMs };
    const [figures, buckets, closed, contacts, withheld] = await Promise.all([
      figuresOf(db, today),
      openByBucket(db),
      closedByOutcome(db),
      contactsByDay(db, span, zone),
      withheldByDayAndRule(db, span, zone),
    ]);
    const days = Array.from({ length: shownDays }, (_, at) => addDays(date, at + 1 - shownDays));
    return { date, days, figures, buckets, closed, contacts, withheld };
  }),

  /** Contacts that were wanted and not made, per day and rule. */
  withheld: allowed('policy.read')
    .input(z.object({ days: z.int().min(1).max(366).default(30) }))
    .query(async ({ ctx: { deps }, input }) => {
      const zone = deps.settings.DUNWELL_ZONE;
      const { date } = localTime(zone, businessNow(await readClock(deps.db), deps.realMs()));
      const span = { fromMs: instantOf(zone, addDays(date, 1 - input.days), 0), untilMs: instantOf(zone, addDays(date, 1), 0) };
      const days = Array.from({ length: input.days }, (_, at) => addDays(date, at + 1 - input.days));
      return { days, rows: await withheldByDayAndRule(deps.db, span, zone) };
    }),
});
