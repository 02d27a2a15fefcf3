import type { Facts } from '@dunwell/rules/fact';
import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

export interface CaseToScore {
  readonly caseId: string;
  /** What a scorecard may look at: facts of the case, its payments, promises and contacts, and its custom columns. */
  readonly facts: Facts;
}

const pageSize = 2000;

/** Open cases in pages, oldest id first: constant memory however large the book. */
export async function* casesToScore(db: Db): AsyncGenerator<readonly CaseToScore[]> {
  let afterId = '00000000-0000-0000-0000-000000000000';
  while (true) {
    const { rows } = await db.execute<{ caseId: string; facts: Facts; custom: Facts }>(pageAfter(afterId));
    if (rows.length === 0) return;
    yield rows.map(({ caseId, facts, custom }) => ({ caseId, facts: { ...custom, ...facts } }));
    afterId = rows.at(-1)!.caseId;
  }
}

const pageAfter = (afterId: string) => sql`
  with page as (select * from cases where id > ${afterId} and status <> 'closed' order by id limit ${pageSize})
  select page.id as "caseId", page.custom, jsonb_build_object(
    'daysPastDue', page.days_past_due, 'bucket', page.bucket, 'balanceMinor', page.balance_minor, 'principalMinor', page.principal_minor,
    'interestMinor', page.interest_minor, 'feesMinor', page.fees_minor, 'currency', page.currency, 'product', page.product,
    'caseAgeDays', business_now()::date - page.opened_on, 'flags', page.flags, 'tags', page.tags,
    'region', consumers.region, 'country', consumers.country, 'language', consumers.language,
    'lastPaymentMinor', page.last_payment_minor, 'daysSinceLastPayment', business_now()::date - page.last_payment_on,
    'keptPromises', promised.kept, 'brokenPromises', promised.broken, 'openPromise', promised.open > 0,
    'callsTotal', contacted.calls, 'contacts7Days', contacted.week, 'daysSinceLastContact', business_now()::date - contacted.last_at::date,
    'hasPhone', reachable.phones > 0, 'hasEmail', reachable.emails > 0
  ) as facts
  from page
  join consumers on consumers.id = page.consumer_id
  cross join lateral (
    select count(*) filter (where status = 'kept') as kept, count(*) filter (where status = 'broken') as broken,
      count(*) filter (where status = 'open') as open
    from promises where promises.case_id = page.id) promised
  cross join lateral (
    select count(*) filter (where channel = 'call') as calls, count(*) filter (where at > business_now() - interval '7 days') as week, max(at) as last_at
    from contact_ledger left join ledger_settlements on ledger_id = contact_ledger.id
    where contact_ledger.consumer_id = page.consumer_id and direction = 'outbound' and outcome is distinct from 'not_made') contacted
  cross join lateral (
    select count(*) filter (where kind = 'phone') as phones, count(*) filter (where kind = 'email') as emails
    from contact_points where contact_points.consumer_id = page.consumer_id and wrong_since is null and coalesce(owner, 'consumer') = 'consumer') reachable
  order by page.id`;
