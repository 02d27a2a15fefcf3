import { erasedRecord } from './named.ts';

/** An import that was under way while the person was erased counts as later: rather one person too many than one too few. */
const atOnce = `interval '15 minutes'`;

const note = JSON.stringify({
  en: 'Refusals kept from an erased record hold for this person: a number, address or reference is the same.',
  zh: '此人的号码、地址或编号与一份已删除的记录相同：当时的拒绝继续有效。',
});

/** `$1` the matches: writes what the people who bear these names inherit, tells their running cases and notes it on each case. */
export const inherit = `
  with told as (
    select * from jsonb_to_recordset($1::jsonb) as told (kind text, value text, "of" text, what text, channel text, since timestamptz, "keptAt" timestamptz)
  ),
  heirs as (
    select consumers.id as consumer_id, told.* from told
    join consumers on told.kind = 'reference' and consumers.ref = told.value and consumers.recorded_at > told."keptAt" - ${atOnce}
    union
    select points.consumer_id, told.* from told
    join contact_points points on points.kind = told.kind and points.value = told.value and points.recorded_at > told."keptAt" - ${atOnce}
    where told."of" is null or told."of" = (select ref from consumers where id = points.consumer_id)
  ),
  refusals as (
    select consumer_id, channel, case when kind <> 'reference' then value end as address, min(since) as since
    from heirs where what = 'refused' group by 1, 2, 3
  ),
  refused as (
    insert into opt_outs (consumer_id, channel, address, source, at)
    select consumer_id, channel, address, '${erasedRecord}', since from refusals
    where not exists (select 1 from opt_outs known where known.consumer_id = refusals.consumer_id and known.source = '${erasedRecord}'
      and known.channel = refusals.channel and known.address is not distinct from refusals.address)
    returning consumer_id
  ),
  revoked as (
    update consents set revoked_at = heirs.since, revoked_by = '${erasedRecord}' from heirs
    where heirs.what = 'consentRevoked' and consents.consumer_id = heirs.consumer_id and consents.channel = heirs.channel
      and consents.at <= heirs.since and consents.revoked_at is null
    returning consents.consumer_id
  ),
  wrong as (
    update contact_points points set wrong_since = heirs.since, source = '${erasedRecord}' from heirs
    where heirs.what = 'wrongNumber' and points.consumer_id = heirs.consumer_id and points.kind = heirs.kind and points.value = heirs.value
      and points.wrong_since is null and points.source <> '${erasedRecord}'
    returning points.consumer_id
  ),
  circumstances as (
    select consumer_id, what, min(since) as since from heirs where what in ('cease', 'contactRefused', 'attorney', 'deceased') group by 1, 2
  ),
  facts as (
    insert into legal_facts (consumer_id, kind, from_at, detail, source)
    select consumer_id, what, since, case what when 'cease' then '{"medium": "mail"}' when 'attorney' then '{"known": true}' else '{}' end::jsonb, '${erasedRecord}'
    from circumstances
    where not exists (select 1 from legal_facts known where known.consumer_id = circumstances.consumer_id and known.kind = circumstances.what
      and known.source = '${erasedRecord}')
    returning id, consumer_id, kind
  ),
  events as (
    insert into outbox (case_id, event)
    select cases.id, jsonb_build_object('id', uuidv7(), 'atMs', floor(extract(epoch from business_now()) * 1000), 'refId', facts.id,
      'name', case facts.kind when 'attorney' then 'attorneyNamed' when 'deceased' then 'consumerDeceased' else 'stopRequested' end)
    from facts join cases on cases.consumer_id = facts.consumer_id
    where cases.started_at is not null and cases.status <> 'closed'
  ),
  touched as (
    select consumer_id from refused union select consumer_id from revoked union select consumer_id from wrong union select consumer_id from facts
  ),
  noted as (
    insert into case_notes (case_id, kind, at, text)
    select cases.id, 'import', business_now(), '${note}'::jsonb from cases join touched on touched.consumer_id = cases.consumer_id
  )
  select count(*)::int as persons from touched`;
