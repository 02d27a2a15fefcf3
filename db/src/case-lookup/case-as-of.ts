import { addDays, dayNumber, type LocalDate, localTime } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

/** Where a fact about the past comes from: a decision record of then, counted from it or from the due date, or only today's row. */
export type Basis = 'recorded' | 'counted' | 'today';

/** What a case was at another instant, as far as it is on record. */
export interface CaseAsOf {
  readonly daysPastDue: { readonly value: number; readonly basis: Basis };
  readonly status: { readonly value: 'open' | 'held' | 'closed'; readonly basis: Basis };
}

interface Row extends Record<string, unknown> {
  readonly zone: string;
  readonly daysPastDue: number;
  readonly agedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly status: 'open' | 'held' | 'closed';
  readonly closedAt: string | null;
  readonly decidedAt: string | null;
  readonly decidedDays: number | null;
}

/** Days past due and status at that instant: from the last decision before it where there is one. `undefined`: no such case. */
export async function caseAsOf(db: Db, caseId: string, atMs: number): Promise<CaseAsOf | undefined> {
  const at = sql`${new Date(atMs).toISOString()}::timestamptz`;
  const { rows } = await db.execute<Row>(sql`
    select k.zone, c.days_past_due as "daysPastDue", c.aged_on::text as "agedOn", c.due_on::text as "dueOn", c.status,
      (select max(x.at) from decisions x where x.case_id = c.id and x.command ->> 'type' = 'close') as "closedAt",
      d.at as "decidedAt", (d.input -> 'facts' ->> 'daysPastDue')::int as "decidedDays"
    from cases c join consumers k on k.id = c.consumer_id
    left join lateral (select at, input from decisions where case_id = c.id and at <= ${at} order by seq desc limit 1) d on true
    where c.id = ${caseId}`);
  const [row] = rows;
  if (!row) return undefined;
  return { daysPastDue: daysOf(row, atMs), status: statusOf(row, atMs) };
}

function daysOf(row: Row, atMs: number): CaseAsOf['daysPastDue'] {
  const dateOf = (instant: number): LocalDate => localTime(row.zone, instant).date;
  const since = (date: LocalDate): number => dayNumber(dateOf(atMs)) - dayNumber(date);
  if (row.decidedAt !== null && row.decidedDays !== null) {
    const passed = since(dateOf(Date.parse(row.decidedAt)));
    return { value: row.decidedDays + passed, basis: passed === 0 ? 'recorded' : 'counted' };
  }
  if (row.dueOn !== null) return { value: since(row.dueOn), basis: 'counted' };
  if (row.agedOn !== null) return { value: since(addDays(row.agedOn, -row.daysPastDue)), basis: 'counted' };
  return { value: row.daysPastDue, basis: 'today' };
}

/** A case is open until the decision that closes it; a closed case without one was closed by hand, nobody knows when. */
function statusOf({ status, closedAt }: Row, atMs: number): CaseAsOf['status'] {
  if (status !== 'closed') return { value: status, basis: 'recorded' };
  if (closedAt === null) return { value: status, basis: 'today' };
  return { value: atMs < Date.parse(closedAt) ? 'open' : 'closed', basis: 'recorded' };
}
