import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import type { TalliedReport } from '../schema/index.ts';

/** How many rows of a kind there are on a day. */
export interface Tally {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly name: string;
  readonly part: string;
  readonly count: number;
}

/** A span of business time from the start of a day to the start of another, both in `zone`. */
export interface DaySpan {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly zone: string;
}

type Row = { [Name in keyof Tally]: Tally[Name] | null } & { readonly isKept: boolean } & Record<string, unknown>;

const instantOf = (atMs: number): SQL => sql`${new Date(atMs).toISOString()}::timestamptz`;

/**
 * The tallies of a report in a span of days; `undefined` where they are kept in another zone. `live` are rows of
 * `(day date, name, part, by)` that are counted as they stand. One statement: all of it is true at one instant.
 */
export async function readTallies(db: Db, report: TalliedReport, span: DaySpan, live?: SQL): Promise<readonly Tally[] | undefined> {
  const { fromMs, untilMs, zone } = span;
  const isWanted = sql`report = ${report} and day >= (${instantOf(fromMs)} at time zone ${zone})::date
    and day < (${instantOf(untilMs)} at time zone ${zone})::date`;
  const { rows } = await db.execute<Row>(sql`
    with kept as (select exists (select 1 from tally_zone where zone = ${zone} and counted_at is not null) as is_kept),
    summed as (
      select day, name, part, sum(by)::int as count from (
        select day, name, part, count as by from tallies where ${isWanted}
        union all select day, name, part, by from tally_changes where ${isWanted}
        ${live ? sql`union all ${live}` : sql``}
      ) each group by day, name, part having sum(by) <> 0
    )
    select is_kept as "isKept", day::text as day, name, part, count from kept left join summed on is_kept order by day, name, part`);
  if (!rows[0]!.isKept) return undefined;
  return rows.flatMap(({ day, name, part, count }) => (count === null ? [] : [{ day: day!, name: name!, part: part!, count }]));
}

/** Closed cases by strategy (`''`: none) and how they ended (`''`: not said). */
export async function readClosed(db: Db): Promise<readonly Omit<Tally, 'day'>[]> {
  const { rows } = await db.execute<Tally & Record<string, unknown>>(sql`
    select name, part, sum(by)::int as count from (
      select name, part, count as by from tallies where report = 'closed'
      union all select name, part, by from tally_changes where report = 'closed'
    ) each group by name, part having sum(by) <> 0 order by name, part`);
  return rows;
}
