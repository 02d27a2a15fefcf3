import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

/** A call under way that must not go on. */
export interface CallToEnd {
  readonly attemptId: string;
  /** The stop that ends it; `null` when the permitted time is over. */
  readonly stopId: string | null;
}

/** No call lasts this long, in real hours: an attempt still open after that is not a live call. */
const longestCallHours = 6;

/** Calls under way in the scope of a stop that ends live calls, or past their hard stop on the business clock as it stands now. */
export async function callsToEnd(db: Db): Promise<readonly CallToEnd[]> {
  const { rows } = await db.execute<CallToEnd & Record<string, unknown>>(sql`
    select attempt_id as "attemptId", stop.id as "stopId"
    from attempts join cases on cases.id = attempts.case_id
    left join lateral (
      select id from kill_switches thrown
      where thrown.lifted_at is null and thrown.ends_live_calls and (
        thrown.scope = 'all'
        or (thrown.scope = 'channel' and thrown.subject = attempts.channel)
        or (thrown.scope = 'strategy' and thrown.subject = cases.strategy_id)
        or (thrown.scope = 'creditor' and thrown.subject = cases.creditor_id::text)
        or (thrown.scope = 'case' and thrown.subject = cases.id::text))
      order by thrown_at limit 1) stop on true
    where attempts.state = 'dispatched' and attempts.channel = 'call'
      and attempts.recorded_at > now() - make_interval(hours => ${longestCallHours})
      and (stop.id is not null or hard_stop_at <= business_now())`);
  return rows;
}
