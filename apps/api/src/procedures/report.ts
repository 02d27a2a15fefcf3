import { readClock } from '@dunwell/db/clock';
import {
  closedByOutcome,
  contactsByDay,
  figuresOf,
  openAttempts,
  openByBucket,
  overridesIn,
  withheldByDayAndRule,
  withheldByRule,
} from '@dunwell/db/overview';
import { addDays, businessNow, instantOf, localTime } from '@dunwell/rules';
import { can } from '@dunwell/rules/access';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { allowed, router } from '../procedure.ts';
import { maskName } from './mask.ts';

const shownDays = 14;
const pageRows = 50;
const mostOverrides = 500;
const LastDays = z.object({ days: z.int().min(1).max(366).default(30) });

/** The last so many business days, today's included, in the zone of the house. */
async function lastDays({ db, settings, realMs }: Deps, count: number) {
  const zone = settings.DUNWELL_ZONE;
  const { date } = localTime(zone, businessNow(await readClock(db), realMs()));
  const span = { fromMs: instantOf(zone, addDays(date, 1 - count), 0), untilMs: instantOf(zone, addDays(date, 1), 0) };
  return { zone, span, days: Array.from({ length: count }, (_, at) => addDays(date, at + 1 - count)) };
}

export const report = router({
  /** The figures of the business day, and the two weeks that led to it. */
  overview: allowed('report.read').query(async ({ ctx: { deps } }) => {
    const { db, settings } = deps;
    const zone = settings.DUNWELL_ZONE;
    const nowMs = businessNow(await readClock(db), deps.realMs());
    const { date } = localTime(zone, nowMs);
    const today = { fromMs: instantOf(zone, date, 0), untilMs: instantOf(zone, addDays(date, 1), 0) };
    const span = { fromMs: instantOf(zone, addDays(date, 1 - shownDays), 0), untilMs: today.untilMs };
    const [figures, buckets, closed, contacts, withheld, open] = await Promise.all([
      figuresOf(db, today),
      openByBucket(db),
      closedByOutcome(db),
      contactsByDay(db, span, zone),
      withheldByDayAndRule(db, span, zone),
      openAttempts(db),
    ]);
    const days = Array.from({ length: shownDays }, (_, at) => addDays(date, at + 1 - shownDays));
    return { date, days, figures, buckets, closed, contacts, withheld, open };
  }),

  /** Contacts that were wanted and not made, per day and rule. */
  withheld: allowed('policy.read')
    .input(LastDays)
    .query(async ({ ctx: { deps }, input }) => {
      const { days, span, zone } = await lastDays(deps, input.days);
      return { days, rows: await withheldByDayAndRule(deps.db, span, zone) };
    }),

  /** The contacts one rule held back on a day, or in the last days: the rows behind the figure. */
  withheldContacts: allowed('policy.read')
    .input(
      LastDays.extend({ rule: z.string().min(1).max(100), day: z.iso.date().optional(), offset: z.int().min(0).max(10_000).default(0) }),
    )
    .query(async ({ ctx: { deps, actor }, input }) => {
      const { span, zone } = await lastDays(deps, input.days);
      const { day, rule, offset } = input;
      const ofDay = day === undefined ? span : { fromMs: instantOf(zone, day, 0), untilMs: instantOf(zone, addDays(day, 1), 0) };
      const rows = await withheldByRule(deps.db, { ...ofDay, rule, offset, limit: pageRows + 1 });
      const shown = rows.slice(0, pageRows);
      const isOpen = can(actor.role, 'case.contactDetails');
      return {
        isMore: rows.length > pageRows,
        rows: isOpen ? shown : shown.map((row) => ({ ...row, consumerName: maskName(row.consumerName) })),
      };
    }),

  /** Contacts people made in spite of a presumption of law, with their reasons. */
  overrides: allowed('policy.read')
    .input(LastDays)
    .query(async ({ ctx: { deps }, input }) => overridesIn(deps.db, (await lastDays(deps, input.days)).span, mostOverrides)),
});
