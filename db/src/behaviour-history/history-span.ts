import { type SQL, sql } from 'drizzle-orm';

/** From when to when a house looks back, in business time; `untilMs` itself is outside. */
export interface HistorySpan {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Whose history of which time. */
export interface HistoryWish extends HistorySpan {
  readonly consumerIds: readonly string[];
}

const instant = (atMs: number): SQL => sql`${new Date(atMs).toISOString()}::timestamptz`;

/** Both ends of the span as SQL. */
export const endsOf = ({ fromMs, untilMs }: HistorySpan): { readonly from: SQL; readonly until: SQL } => ({
  from: instant(fromMs),
  until: instant(untilMs),
});

/** The instant lies in the span. */
export const within = (at: SQL, span: HistorySpan): SQL => {
  const { from, until } = endsOf(span);
  return sql`${at} >= ${from} and ${at} < ${until}`;
};

/** The row is one of these people. */
export const isOneOf = (id: SQL, { consumerIds }: HistoryWish): SQL => sql`${id} = any(${sql.param(consumerIds)}::uuid[])`;

/** Day on which the case `c` was 0 days past due, as the book counts. */
export const dueDay: SQL = sql.raw('coalesce(c.aged_on - c.days_past_due, c.due_on, c.opened_on - c.days_past_due)');

/** Of what happened to case `c` of person `p` at an instant: whose, on which day of theirs, how old the debt was. */
export const startOfRow = (at: SQL): SQL => sql`c.consumer_id as "consumerId", c.id as "caseId",
  (${at} at time zone p.zone)::date::text as date, (${at} at time zone p.zone)::date - ${dueDay} as "daysPastDue"`;

/** How every row begins, before ids have become pseudonyms. */
export interface RowStart extends Record<string, unknown> {
  readonly consumerId: string;
  readonly caseId: string;
  readonly date: string;
  readonly daysPastDue: number;
}
