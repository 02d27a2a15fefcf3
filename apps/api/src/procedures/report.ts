import { readClock } from '@dunwell/db/clock';
import { overridesIn, withheldByDayAndRule, withheldByRule } from '@dunwell/db/overview';
import { addDays, businessNow, instantOf, localTime } from '@dunwell/rules';
import { can } from '@dunwell/rules/access';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { allowed, router } from '../procedure.ts';
import { maskName } from './mask.ts';
import { overviewAnswer } from './overview-answer.ts';

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
  /** The figures of the business day, and the two weeks that led to it; they say as of when. */
  overview: allowed('report.read').query(({ ctx: { deps } }) => overviewAnswer(deps)),

  /** Contacts that were wanted and not made, per day and rule. */
  withheld: allowed('policy.read')
    .input(LastDays)
    .query(async ({ ctx: { deps }, input }) => {
      const { days, span, zone } = await lastDays(deps, input.days);
      return { days, rows: await withheldByDayAndRule(deps.db, { ...span, zone }) };
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
