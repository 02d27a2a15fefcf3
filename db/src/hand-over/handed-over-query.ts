import { type SQL, sql } from 'drizzle-orm';

/** Everything a partner is told of the cases of one file; wrong numbers are left out. Ends, like `HandedOver`, in its names. */
export const handedOverQuery = (fileId: string): SQL => sql`
  select hand_overs.id as "handOverId", cases.ref as "caseRef", creditors.name as creditor, consumers.ref as "consumerRef", consumers.name,
    consumers.language, consumers.country, consumers.region, consumers.zone,
    coalesce((select array_agg(value order by rank) from contact_points where consumer_id = consumers.id and kind = 'phone' and wrong_since is null and coalesce(owner, 'consumer') = 'consumer'),
      '{}') as phones,
    (select value from contact_points where consumer_id = consumers.id and kind = 'email' and wrong_since is null and coalesce(owner, 'consumer') = 'consumer' order by rank limit 1) as email,
    (select value from contact_points where consumer_id = consumers.id and kind = 'address' and wrong_since is null and coalesce(owner, 'consumer') = 'consumer' order by rank limit 1) as address,
    cases.product, cases.currency, cases.balance_minor::float8 as "balanceMinor", cases.principal_minor::float8 as "principalMinor",
    cases.interest_minor::float8 as "interestMinor", cases.fees_minor::float8 as "feesMinor", cases.days_past_due as "daysPastDue",
    cases.due_on::text as "dueOn", cases.last_payment_on::text as "lastPaymentOn", cases.last_payment_minor::float8 as "lastPaymentMinor",
    (select count(*) from contact_ledger l left join ledger_settlements s on s.ledger_id = l.id
      where l.consumer_id = consumers.id and l.channel = 'call' and l.direction = 'outbound' and l.at > business_now() - interval '7 days'
        and coalesce(s.outcome, '') <> 'not_made')::int as "calls7Days",
    (select to_char(max(l.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from contact_ledger l join ledger_settlements s on s.ledger_id = l.id
      where l.consumer_id = consumers.id and s.outcome = 'conversation') as "lastConversationAt",
    coalesce((select array_agg(distinct kind order by kind) from legal_facts where consumer_id = consumers.id
      and (case_id is null or case_id = cases.id) and ended_at is null and (through_at is null or through_at > business_now())), '{}') as "legalFacts",
    coalesce((select array_agg(distinct channel order by channel) from opt_outs where consumer_id = consumers.id and withdrawn_at is null), '{}') as "optOuts"
  from hand_overs
  join cases on cases.id = hand_overs.case_id
  join creditors on creditors.id = cases.creditor_id
  join consumers on consumers.id = cases.consumer_id
  where hand_overs.file_id = ${fileId}
  order by hand_overs.at, hand_overs.id`;
