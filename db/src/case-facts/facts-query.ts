import { type SQL, sql } from 'drizzle-orm';

const contactable = (channel: string, purpose: string): SQL => sql`exists (
  select 1 from consents s where s.consumer_id = k.id and s.channel = ${channel} and s.purpose = ${purpose}
    and s.at <= n.at and s.revoked_at is null and (s.expires_at is null or s.expires_at > n.at))
  and not exists (select 1 from opt_outs o where o.consumer_id = k.id and o.channel = ${channel} and o.at <= n.at and o.withdrawn_at is null)`;

const hasLegalFact = (kind: string): SQL => sql`exists (
  select 1 from legal_facts f where f.consumer_id = k.id and (f.case_id is null or f.case_id = c.id) and f.kind = ${kind}
    and f.from_at <= n.at and (f.through_at is null or f.through_at > n.at) and (f.ended_at is null or f.ended_at > n.at))`;

const hasPoint = (kind: string): SQL => sql`exists (
  select 1 from contact_points p where p.consumer_id = k.id and p.kind = ${kind} and coalesce(p.owner, 'consumer') = 'consumer' and (p.wrong_since is null or p.wrong_since > n.at)
    and (p.kind <> 'email' or p.undeliverable_since is null or p.undeliverable_since > n.at))`;

/** Everything SQL knows of the facts about one case at that business time, in one round trip. */
export const factsQuery = (caseId: string, atMs: number): SQL => sql`
  with n as (select ${new Date(atMs).toISOString()}::timestamptz as at)
  select
    k.id as "consumerId", k.zone, k.region, k.country, k.language,
    c.days_past_due as "daysPastDue", c.bucket, c.balance_minor::float8 as "balanceMinor", c.principal_minor::float8 as "principalMinor",
    c.interest_minor::float8 as "interestMinor", c.fees_minor::float8 as "feesMinor", c.currency, c.product, h.ref as creditor,
    c.due_on::text as "dueOn", c.opened_on::text as "openedOn", c.flags, c.tags, c.custom,
    c.score, c.risk_grade as "riskGrade", c.roll_probability as "rollProbability", c.best_hour as "bestHour",
    c.last_payment_minor::float8 as "lastPaymentMinor", c.last_payment_on::text as "lastPaymentOn",
    w.open_cases::int as "casesOfConsumer", w.balance::float8 as "totalBalanceMinor",
    ${hasPoint('phone')} as "hasPhone", ${hasPoint('email')} as "hasEmail",
    ${contactable('call', 'automated')} as "hasCallConsent", ${contactable('sms', 'automated')} as "hasSmsConsent",
    ${contactable('email', 'contact')} as "hasEmailConsent",
    ${hasLegalFact('dispute')} as "isDisputed", ${hasLegalFact('hardship')} as "isHardship",
    q.kept::int as "keptPromises", q.broken::int as "brokenPromises",
    o.due_on::text as "promiseDueOn", o.amount_minor::float8 as "promiseAmountMinor", o.paid::float8 as "promisePaidMinor",
    a.outcome as "lastOutcome", l.calls::int as "callsTotal", l.week::int as "contacts7Days", l.last_at as "lastContactAt",
    l.today::int as "contactsToday"
  from n, cases c
  join consumers k on k.id = c.consumer_id
  join creditors h on h.id = c.creditor_id
  cross join lateral (
    select count(*) as open_cases, coalesce(sum(balance_minor), 0) as balance
    from cases x where x.consumer_id = k.id and x.status <> 'closed') w
  cross join lateral (
    select count(*) filter (where status = 'kept') as kept, count(*) filter (where status = 'broken') as broken
    from promises p where p.case_id = c.id) q
  left join lateral (
    select p.due_on, p.amount_minor,
      (select coalesce(sum(y.amount_minor), 0) from payments y where y.case_id = c.id and y.at >= p.made_at) as paid
    from promises p where p.case_id = c.id and p.status = 'open' order by p.made_at desc limit 1) o on true
  left join lateral (
    select t.outcome from attempts t where t.case_id = c.id and t.outcome is not null order by t.reserved_at desc limit 1) a on true
  cross join lateral (
    select count(*) filter (where e.channel = 'call') as calls,
      count(*) filter (where e.at > n.at - interval '7 days') as week,
      count(*) filter (where (e.at at time zone k.zone)::date = (n.at at time zone k.zone)::date) as today,
      max(e.at) as last_at
    from contact_ledger e left join ledger_settlements z on z.ledger_id = e.id
    where e.consumer_id = k.id and e.direction = 'outbound' and e.at <= n.at and z.outcome is distinct from 'not_made') l
  where c.id = ${caseId}`;
