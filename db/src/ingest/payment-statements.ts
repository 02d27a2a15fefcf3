export const createPaymentStaging = `
  create temp table if not exists staging_payments (line int, key text, creditor text, case_ref text, payment_ref text, amount text,
    currency text, paid_on date) on commit delete rows;
  create temp table if not exists seen_payments (key text primary key, line int, times int);
  truncate seen_payments`;

/** The file has this reference already, on an earlier line. */
export const findRepeatedPayments = `
  with first_here as (select key, min(line) as line from staging_payments where payment_ref is not null group by key),
  remembered as (insert into seen_payments select key, line, 1 from first_here on conflict do nothing)
  select staged.line, coalesce(seen.line, first_here.line) as first_line, staged.payment_ref
  from staging_payments staged join first_here using (key) left join seen_payments seen using (key)
  where staged.line <> coalesce(seen.line, first_here.line)`;

/** Equal payments without a reference are told apart by how many of them the file has had. */
export const numberPayments = `
  with numbered as (
    select staged.line, coalesce(seen.times, 0) + row_number() over (partition by staged.key order by staged.line) as nth
    from staging_payments staged left join seen_payments seen using (key) where staged.payment_ref is null
  ),
  remembered as (
    insert into seen_payments select key, min(line), count(*) from staging_payments where payment_ref is null group by key
    on conflict (key) do update set times = seen_payments.times + excluded.times
  )
  update staging_payments set payment_ref = paid_on || ' ' || amount || ' #' || nth from numbered where numbered.line = staging_payments.line`;

/** The case of each row, locked: two payments of one case never read the same balance. */
export const findCases = `
  select staged.line, staged.payment_ref, staged.amount, staged.currency, staged.paid_on::text, found.id as case_id,
    found.currency as case_currency,
    (select count(*) from cases join creditors on creditors.id = cases.creditor_id
     where cases.ref = staged.case_ref and (staged.creditor is null or creditors.ref = staged.creditor))::int as cases,
    exists (select 1 from payments where payments.case_id = found.id and payments.ref = staged.payment_ref) as is_known
  from staging_payments staged
  left join lateral (
    select cases.id, cases.currency from cases join creditors on creditors.id = cases.creditor_id
    where cases.ref = staged.case_ref and (staged.creditor is null or creditors.ref = staged.creditor) limit 1
  ) found on true
  order by staged.line`;

/** Writes the payments, lowers the balances and tells the running cases, in that order, in one statement. */
export const writePayments = `
  with taken as (
    select * from jsonb_to_recordset($1::jsonb) as taken (case_id uuid, ref text, amount_minor bigint, currency text, paid_on date)
  ),
  held as (select id from cases where id in (select case_id from taken) order by id for update),
  written as (
    insert into payments (case_id, ref, amount_minor, currency, paid_on, at)
    select case_id, ref, amount_minor, currency, paid_on, business_now() from taken where case_id in (select id from held)
    on conflict (case_id, ref) do nothing
    returning id, case_id, amount_minor, paid_on
  ),
  summed as (
    select case_id, sum(amount_minor) as paid, max(paid_on) as last_on,
      (array_agg(amount_minor order by paid_on desc, id desc))[1] as last_minor, (array_agg(id order by paid_on desc, id desc))[1] as last_id
    from written group by case_id
  ),
  lowered as (
    update cases set balance_minor = greatest(balance_minor - paid, 0),
      last_payment_on = greatest(last_payment_on, last_on),
      -- A case that was never started has nobody to hear the event: it ends here.
      status = case when started_at is null and balance_minor <= paid then 'closed' else status end,
      closed_as = case when started_at is null and balance_minor <= paid then 'paidInFull' else closed_as end,
      last_payment_minor = case when last_payment_on is null or last_on >= last_payment_on then last_minor else last_payment_minor end
    from summed where cases.id = summed.case_id
    returning cases.id, cases.balance_minor, cases.started_at is not null and cases.status <> 'closed' as is_live, paid, last_id
  ),
  told as (
    insert into outbox (case_id, event)
    select id, jsonb_build_object('id', uuidv7(), 'atMs', floor(extract(epoch from business_now()) * 1000), 'refId', last_id,
      'name', case when balance_minor = 0 then 'paidInFull' when paid > 0 then 'paidInPart' else 'balanceChanged' end)
    from lowered where is_live
  )
  select count(*)::int as created from written`;
