import type { PastHappening } from '@dunwell/rules/simulation';
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type HistorySpan, type HistoryWish, isOneOf, type RowStart, startOfRow, within } from './history-span.ts';

type Contact = Extract<PastHappening, { what: 'contact' }>;

interface PastContactRow extends RowStart {
  readonly hour: number;
  readonly channel: Contact['channel'];
  readonly agent: Contact['agent'];
  readonly to: string;
  readonly rank: number;
  readonly outcome: Contact['outcome'];
  readonly result: Contact['result'];
}

/**
 * Contacts we made with the person, of which it is known how they ended. Left out: reservations given back, ends nobody saw,
 * calls that failed before they rang, and the confirmation of an opt-out. They say nothing about the person.
 */
const isTelling: SQL = sql`l.direction = 'outbound' and l.person_id = l.consumer_id::text and l.purpose <> 'optout_confirmation'
  and l.channel <> 'ringless_voicemail' and s.outcome not in ('not_made', 'in_flight', 'unknown', 'network_failure_before_ring')`;

const ledger: SQL = sql`contact_ledger l join ledger_settlements s on s.ledger_id = l.id`;

/** A message is answered by a stop when the person opts out on its channel before the next one, within this time. */
const answerDays = 14;

const isAnsweredByStop: SQL = sql`exists (select from opt_outs o where o.consumer_id = l.consumer_id and o.channel = l.channel
  and o.source = l.channel and l.channel <> 'call' and o.at >= l.at and o.at < l.at + make_interval(days => ${answerDays})
  and not exists (select from contact_ledger n where n.consumer_id = l.consumer_id and n.channel = l.channel
    and n.direction = 'outbound' and n.at > l.at and n.at <= o.at))`;

export async function pastContacts(db: Db, wish: HistoryWish): Promise<PastContactRow[]> {
  const { rows } = await db.execute<PastContactRow>(sql`
    select ${startOfRow(sql`l.at`)}, extract(hour from l.at at time zone p.zone)::int as hour, l.channel, coalesce(l.agent, '') as agent, l."to",
      least(9, coalesce((select min(t.rank) from contact_points t where t.consumer_id = l.consumer_id and t.value = l."to"), 0)) as rank,
      coalesce(a.outcome, s.outcome) as outcome,
      case when a.conversation ->> 'reached' = 'rightParty' then a.conversation ->> 'result'
        when ${isAnsweredByStop} then 'stop' else '' end as result
    from ${ledger} join consumers p on p.id = l.consumer_id left join attempts a on a.attempt_id = l.attempt_id
    join cases c on c.id = coalesce(a.case_id, l.debt_ids[1])
    where ${isOneOf(sql`l.consumer_id`, wish)} and ${within(sql`l.at`, wish)} and ${isTelling}
    order by l.at, l.id`);
  return rows;
}

/** How many contacts the house can learn from, counted no further than `most`. */
export async function countPastContacts(db: Db, span: HistorySpan, most: number): Promise<number> {
  const { rows } = await db.execute<{ found: number }>(sql`
    select count(*)::int as found from (select from ${ledger} where ${within(sql`l.at`, span)} and ${isTelling} limit ${most}) as told`);
  return rows[0]?.found ?? 0;
}
