/** One debt that a reported contact names. */
export interface FoundDebt {
  readonly line: number;
  readonly ref: string;
  /** How many cases bear that reference. */
  readonly cases: number;
  readonly case_id: string;
  readonly consumer_id: string;
  readonly is_to_come: boolean;
}

/** The debts of each row. A clock of another house may be five minutes ahead of ours. */
export const findDebts = `
  select wanted.line, named.ref, count(cases.id)::int as cases, min(cases.id::text) as case_id, min(cases.consumer_id::text) as consumer_id,
    wanted.at > business_now() + interval '5 minutes' as is_to_come
  from jsonb_to_recordset($1::jsonb) as wanted (line int, creditor text, refs text[], at timestamptz)
  cross join unnest(wanted.refs) as named (ref)
  left join (cases join creditors on creditors.id = cases.creditor_id)
    on cases.ref = named.ref and (wanted.creditor is null or creditors.ref = wanted.creditor)
  group by wanted.line, wanted.at, named.ref
  order by wanted.line, named.ref`;

/** Writes what nobody has reported yet: ledger, how it ended, and a note on each case. An outcome nobody knows stays open and counts. */
export const writeContacts = `
  with taken as (
    select distinct on (reporter, ref) * from jsonb_to_recordset($1::jsonb) as taken (reporter text, ref text, consumer_id uuid, person text,
      debt_ids uuid[], channel text, direction text, agent text, actor text, purpose text, "to" text, at timestamptz, ended_at timestamptz,
      outcome text, discussed boolean, note jsonb)
    order by reporter, ref
  ),
  news as (
    insert into reported_contacts (reporter, ref) select reporter, ref from taken on conflict do nothing returning reporter, ref
  ),
  entries as (
    insert into contact_ledger (consumer_id, person_id, debt_ids, channel, direction, agent, actor, purpose, "to", at, answer)
    select consumer_id, coalesce(person, consumer_id::text), debt_ids, channel, direction, agent, actor, purpose, "to", at,
      jsonb_build_object('type', 'reported', 'reporter', reporter, 'ref', ref)
    from taken join news using (reporter, ref)
    returning id, answer
  ),
  settled as (
    insert into ledger_settlements (ledger_id, outcome, ended_at, discussed_debt_ids)
    select entries.id, outcome, ended_at, case when discussed then debt_ids end
    from entries join taken on taken.reporter = entries.answer->>'reporter' and taken.ref = entries.answer->>'ref'
    where outcome <> 'unknown'
  ),
  noted as (
    insert into case_notes (case_id, kind, author, at, text)
    select unnest(debt_ids), 'contact', reporter, at, note from taken join news using (reporter, ref)
  )
  select count(*)::int as created from entries`;
