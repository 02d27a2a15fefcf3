/** Rows of the batch whose reference the file already had, with the line it had it on. */
export const findRepeats = `
  with first_here as (select key, min(line) as line from staging group by key),
  remembered as (insert into seen select key, line from first_here on conflict do nothing)
  select staging.line, coalesce(seen.line, first_here.line) as first_line, staging.case_ref
  from staging join first_here using (key) left join seen using (key)
  where staging.line <> coalesce(seen.line, first_here.line)`;

export const addCreditors = `
  insert into creditors (ref, name) select distinct creditor, creditor from staging on conflict (ref) do nothing`;

/** An equal row was taken in before: nothing to do for it. */
export const keepChanged = `
  insert into changed
  select staging.*, creditors.id, cases.id, consumers.ref, cases.balance_minor, cases.started_at is not null and cases.status <> 'closed'
  from staging
  join creditors on creditors.ref = staging.creditor
  left join cases on cases.creditor_id = creditors.id and cases.ref = staging.case_ref
  left join consumers on consumers.id = cases.consumer_id
  where cases.row_hash is distinct from staging.hash`;

/** A debt does not change hands by file: its contacts were counted for the person it belongs to. */
export const dropMoved = `
  delete from changed where old_consumer_ref <> consumer_ref
  returning line, case_ref, old_consumer_ref`;

export const writeConsumers = `
  insert into consumers (ref, name, language, country, region, zone, locations, jurisdictions)
  select distinct on (consumer_ref) consumer_ref, name, language, country, region, zone,
    jsonb_build_array(jsonb_build_object('source', 'creditor_file', 'tz', zone)), jurisdictions
  from changed order by consumer_ref, line desc
  on conflict (ref) do update set
    name = excluded.name, language = excluded.language, country = excluded.country, region = excluded.region, zone = excluded.zone,
    locations = excluded.locations, jurisdictions = excluded.jurisdictions
  where (consumers.name, consumers.language, consumers.country, consumers.region, consumers.zone)
    is distinct from (excluded.name, excluded.language, excluded.country, excluded.region, excluded.zone)`;

/*
 * Each changed row has its consumer by now; the left join says from which side to come. A large table that was emptied and
 * vacuumed passes for one of a single row, and coming from there walks the whole batch for every row: minutes for seconds.
 */
const pastDue = `coalesce(days_past_due, business_now()::date - due_on)`;

export const writeCases = `
  insert into cases (ref, creditor_id, consumer_id, product, currency, principal_minor, interest_minor, fees_minor, balance_minor,
    due_on, opened_on, days_past_due, bucket, aged_on, last_payment_on, last_payment_minor, servicing_account, status, closed_as,
    custom, flags, row_hash)
  select case_ref, creditor_id, consumers.id, product, currency, principal, interest, fees, principal + interest + fees,
    due_on, coalesce(opened_on, business_now()::date), ${pastDue}, bucket_of(${pastDue}), business_now()::date,
    last_payment_on, last_payment, servicing_account,
    case when principal + interest + fees = 0 then 'closed' else 'open' end,
    case when principal + interest + fees = 0 then 'paidInFull' end,
    custom, flags, hash
  from changed left join consumers on consumers.ref = changed.consumer_ref
  on conflict (creditor_id, ref) do update set
    product = excluded.product, currency = excluded.currency, principal_minor = excluded.principal_minor,
    interest_minor = excluded.interest_minor, fees_minor = excluded.fees_minor, balance_minor = excluded.balance_minor,
    due_on = excluded.due_on, days_past_due = excluded.days_past_due, bucket = excluded.bucket, aged_on = excluded.aged_on,
    last_payment_on = excluded.last_payment_on, last_payment_minor = excluded.last_payment_minor,
    servicing_account = excluded.servicing_account, custom = excluded.custom, flags = excluded.flags, row_hash = excluded.row_hash`;

export const writeContactPoints = `
  insert into contact_points (consumer_id, kind, value, rank, line_type)
  select distinct on (consumers.id, point.kind, point.value) consumers.id, point.kind, point.value, point.rank, point.line_type
  from changed
  left join consumers on consumers.ref = changed.consumer_ref
  cross join jsonb_to_recordset(changed.contact_points) as point (kind text, value text, rank int, line_type text)
  order by consumers.id, point.kind, point.value, changed.line desc
  on conflict (consumer_id, kind, value) do update set rank = excluded.rank, line_type = excluded.line_type
  where (contact_points.rank, contact_points.line_type) is distinct from (excluded.rank, excluded.line_type)`;

/** Consent dates from the start of that day where the consumer lives. Calls and texts need it for being automatic, e-mail for the contact itself. */
export const writeConsents = `
  insert into consents (consumer_id, channel, purpose, given_to, source, at)
  select distinct consumers.id, given.channel, case given.channel when 'email' then 'contact' else 'automated' end, 'creditor', 'creditor_file', given.on::timestamp at time zone changed.zone
  from changed
  left join consumers on consumers.ref = changed.consumer_ref
  cross join jsonb_to_recordset(changed.consents) as given (channel text, "on" date)
  on conflict do nothing`;

/** A running case hears that its balance changed. */
export const tellBalances = `
  insert into outbox (case_id, event)
  select case_id, jsonb_build_object('id', uuidv7(), 'atMs', floor(extract(epoch from business_now()) * 1000),
    'name', case when principal + interest + fees = 0 then 'paidInFull' else 'balanceChanged' end)
  from changed where is_live and old_balance <> principal + interest + fees`;
