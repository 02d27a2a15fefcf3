/**
 * Flags of a creditor's file that are facts of law. Read protectively: a dispute without more counts as written,
 * because a written dispute stops collection. @source 12 CFR 1006.38(d)(2)
 */
const flagged = `(values
  ('dispute', 'dispute', true, 'disputeRaised', '{"written": true}'::jsonb),
  ('disputed', 'dispute', true, 'disputeRaised', '{"written": true}'),
  ('attorney', 'attorney', true, 'attorneyNamed', '{"known": true}'),
  ('hardship', 'hardship', false, 'hardshipRaised', '{}'),
  ('deceased', 'deceased', false, 'consumerDeceased', '{}'),
  ('bankruptcy', 'bankruptcy', false, 'bankruptcyFiled', '{}'),
  ('cease', 'cease', false, 'stopRequested', '{"medium": "mail"}'),
  ('breathing_space', 'moratorium', false, 'hardshipRaised', '{"type": "standard"}'),
  ('mental_health_crisis', 'moratorium', false, 'hardshipRaised', '{"type": "mental_health_crisis"}'),
  ('deferral_disaster', 'collectionDeferral', false, null, '{"reason": "disaster"}'),
  ('deferral_surgery', 'collectionDeferral', false, null, '{"reason": "surgery"}'),
  ('deferral_death', 'collectionDeferral', false, null, '{"reason": "death"}'),
  ('employer_prohibits', 'employerProhibits', false, null, '{}'),
  ('contact_refused', 'contactRefused', false, null, '{}'),
  ('identity_theft', 'identityTheft', false, null, '{}')
) as flagged (flag, kind, is_of_case, event, detail)`;

/** Writes the legal facts a batch's flags state and tells the running cases they bear on. */
export const writeFlags = `
  with stated as (
    select distinct cases.consumer_id, case when flagged.is_of_case then cases.id end as case_id, flagged.kind, flagged.event, flagged.detail
    from changed
    left join cases on cases.creditor_id = changed.creditor_id and cases.ref = changed.case_ref
    join ${flagged} on flagged.flag = any (changed.flags)
    where cardinality(changed.flags) > 0
  ),
  written as (
    insert into legal_facts (consumer_id, case_id, kind, from_at, detail, source)
    select consumer_id, case_id, kind, business_now(), detail, 'creditor_file' from stated
    where not exists (
      select 1 from legal_facts known
      where known.consumer_id = stated.consumer_id and known.kind = stated.kind and known.ended_at is null
        and known.case_id is not distinct from stated.case_id)
    returning id, consumer_id, case_id, kind
  )
  insert into outbox (case_id, event)
  select cases.id, jsonb_build_object('id', uuidv7(), 'atMs', floor(extract(epoch from business_now()) * 1000), 'name', stated.event, 'refId', written.id)
  from written
  join stated on stated.consumer_id = written.consumer_id and stated.kind = written.kind and stated.case_id is not distinct from written.case_id
  join cases on cases.consumer_id = written.consumer_id and (written.case_id is null or cases.id = written.case_id)
  where stated.event is not null and cases.started_at is not null and cases.status <> 'closed'`;
