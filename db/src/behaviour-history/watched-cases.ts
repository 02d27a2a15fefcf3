import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { dueDay, endsOf, type HistoryWish, isOneOf, type RowStart } from './history-span.ts';

interface WatchedCaseRow extends RowStart {
  readonly days: number;
  readonly outcome: 'paidUnasked' | 'paid' | 'open';
}

/**
 * How long each case was left to itself, and whether it was paid in full meanwhile. The watch begins when the case was opened
 * and ends with the first contact to the person, because after it nobody can say what was unasked. A case that had been
 * contacted before the span began was never watched in it.
 */
export async function watchedCases(db: Db, wish: HistoryWish): Promise<WatchedCaseRow[]> {
  const { from, until } = endsOf(wish);
  const { rows } = await db.execute<WatchedCaseRow>(sql`
    with looked as (
      select c.id, c.consumer_id, ${dueDay} as due_day, greatest(c.opened_on, (${from} at time zone p.zone)::date) as began,
        (${until} at time zone p.zone)::date as until_day,
        (select (min(l.at) at time zone p.zone)::date from contact_ledger l left join ledger_settlements s on s.ledger_id = l.id
          where l.consumer_id = c.consumer_id and l.direction = 'outbound' and s.outcome is distinct from 'not_made') as contacted,
        case when c.balance_minor <= 0 then (select max(y.paid_on) from payments y where y.case_id = c.id and y.amount_minor > 0) end as paid,
        case when c.status = 'closed' then (c.last_activity_at at time zone p.zone)::date end as closed
      from cases c join consumers p on p.id = c.consumer_id where ${isOneOf(sql`c.consumer_id`, wish)}
    ), watched as (
      select *, coalesce(paid < coalesce(contacted, 'infinity'), false) as is_unasked, least(contacted, paid, closed, until_day) as ended from looked
    )
    select consumer_id as "consumerId", id as "caseId", began::text as date, began - due_day as "daysPastDue",
      case when is_unasked then paid - began + 1 else ended - began end as days,
      case when is_unasked then 'paidUnasked' when paid is not null then 'paid' else 'open' end as outcome
    from watched where case when is_unasked then paid else ended end >= began order by began, id`);
  return rows;
}
