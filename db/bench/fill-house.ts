import type { Connection } from '../src/index.ts';
import { foldTallies } from '../src/tallies/index.ts';

/** How much of everything a house of so many open cases has: half as many ended, three attempts a case, years of the rest. */
export interface HouseSize {
  readonly openCases: number;
}

/** Rows that are long over, by table; written past triggers and indexes, which are made anew over all of them. */
const statements = ({ openCases }: HouseSize): Readonly<Record<string, string>> => ({
  consumers: `insert into consumers (ref, name, country, zone, erased_at) select 'P' || n, 'Person ' || n, 'US', 'America/New_York',
    case when n % 50 = 0 and n > ${openCases} then now() end from generate_series(1, ${openCases * 1.5}) n`,
  cases: `insert into cases (ref, creditor_id, consumer_id, product, currency, principal_minor, balance_minor, opened_on, days_past_due, bucket,
      aged_on, status, closed_as, strategy_id, plan_hash, node_id, next_at, assigned_at, started_at, custom)
    select consumers.ref, creditors.id, consumers.id, 'card', case n % 3 when 0 then 'EUR' else 'USD' end, 100000, 100000 + n, '2026-01-01', n % 200,
      bucket_of((n % 200)::int), business_now()::date, case when n <= ${openCases} then 'open' else 'closed' end,
      case when n > ${openCases} then (array['paidInFull', 'writtenOff', 'handedOver'])[1 + n % 3] end, 'strategy-' || n % 4, repeat('a', 64), 'node-' || n % 30,
      business_now() + interval '1 hour' + n % 86400 * interval '1 second', business_now() - interval '30 days', business_now() - interval '30 days',
      '{"employer": "Example Mills", "branch": "north"}'
    from (select *, row_number() over (order by id) as n from consumers) consumers, creditors`,
  attempts: `insert into attempts (attempt_id, case_id, consumer_id, channel, "to", state, outcome, reserved_at, hard_stop_at, dispatched_at, ended_at, doubt_final_at, recorded_at)
    select uuidv7(), id, consumer_id, case i when 1 then 'sms' else 'call' end, '+12125550143', case when i = 3 then 'unknown' else 'settled' end,
      case i when 1 then 'delivered' when 2 then 'rang_no_answer' else 'unknown' end, at, at + interval '9 hours', at, at + interval '1 minute',
      case when i = 3 then at + interval '72 hours' end, now() - (business_now() - at)
    from (select cases.*, i, business_now() - interval '4 days' - ((n * 7 + i * 101) % 52560) * interval '10 minutes' as at
      from (select *, row_number() over (order by id) as n from cases) cases, generate_series(1, 3) i) each`,
  contact_ledger: `insert into contact_ledger (attempt_id, consumer_id, person_id, debt_ids, channel, direction, actor, purpose, "to", at, answer)
    select attempt_id, consumer_id, consumer_id::text, array[case_id], channel, 'outbound', 'collector', 'collect', "to", reserved_at, '{}' from attempts`,
  ledger_settlements: `insert into ledger_settlements (ledger_id, outcome, ended_at) select contact_ledger.id, outcome, ended_at from contact_ledger join attempts using (attempt_id)`,
  withheld_contacts: `insert into withheld_contacts (case_id, consumer_id, channel, "to", decision, rules, requirements, explain, at)
    select case_id, consumer_id, channel, "to", (array['DEFER', 'BLOCK', 'REQUIRE'])[1 + n % 3], array['RULE-' || n % 12, 'RULE-' || (n * 7) % 12], '{}',
      '[{"en": "Not before eight in the morning where the person is", "zh": "当地时间早上八点之前不得联系"}]', reserved_at
    from (select *, row_number() over () as n from attempts limit ${openCases}) attempts`,
  outbox: `insert into outbox (case_id, event, sent_at) select id, '{"name": "paymentReceived"}', now() from cases`,
  message_parts: `insert into message_parts (provider_ref, attempt_id, state, sent_at, reported_at)
    select attempt_id::text, attempt_id, 'delivered', reserved_at, reserved_at from attempts where channel = 'sms'`,
  decision_tokens: `insert into decision_tokens (attempt_id, token_hash, expires_at, used_at) select attempt_id, 'x', hard_stop_at, reserved_at from attempts`,
  desk_contacts: `insert into desk_contacts (attempt_id, case_id, "to", disclosures, asked_by, asked_by_name, asked_at, state, recorded_at)
    select attempt_id, case_id, "to", '{}', 'agent', 'Agent', reserved_at, 'allowed', reserved_at from attempts where outcome = 'rang_no_answer' limit ${openCases / 5}`,
  human_tasks: `insert into human_tasks (case_id, queue, title, due_at, outcomes, status, opened_at, done_at)
    select id, 'agents', '{"en": "Ask", "zh": "问"}', business_now() - interval '30 days', '{done}', 'done', business_now() - interval '31 days', business_now() - interval '30 days'
    from cases limit ${openCases / 5}`,
  promises: `insert into promises (case_id, amount_minor, currency, due_on, made_at, channel, status)
    select case_id, 100, 'USD', reserved_at::date, reserved_at, 'call', 'kept' from attempts where outcome = 'rang_no_answer' limit ${openCases / 2}`,
  payments: `insert into payments (case_id, ref, amount_minor, currency, paid_on, at)
    select case_id, attempt_id::text, 100, 'USD', reserved_at::date, reserved_at from attempts where outcome = 'rang_no_answer' limit ${openCases / 2}`,
  retention_runs: `insert into retention_runs (cutoff_on, started_by, finished_at, files_proof) select business_now()::date, 'cora', business_now(),
    '{"byPlace": {"recordings": 1000}, "bytesByPlace": {"recordings": 1000000}}' from generate_series(1, 1000)`,
  erased_attempts: `insert into erased_attempts (attempt_id, run_id, looked_at)
    select uuidv7(), id, business_now() from retention_runs, generate_series(1, ${Math.ceil(openCases / 1000)})`,
  erased_files: `insert into erased_files (place, name, attempt_id, run_id, bytes, sha256, found_at, erased_at)
    select 'recordings', attempt_id || '.wav', attempt_id, run_id, 1000, repeat('0', 64), business_now(), business_now() from erased_attempts`,
  audit_log: `insert into audit_log (seq, actor, action, subject, detail, at, previous_hash, hash)
    select n, 'agent', case when n % 1000 = 0 then 'overrode' else 'signed' end, 'attempt/' || attempt_id, json_build_object('caseId', case_id, 'reason', 'asked'), reserved_at, 'x', 'y'
    from (select *, row_number() over () as n from attempts limit ${openCases}) attempts`,
});

/** Fills an empty, migrated database. The tallies are counted at the end, as after any loading past the triggers. */
export async function fillHouse({ db, pool }: Connection, size: HouseSize): Promise<void> {
  const client = await pool.connect();
  const fills = statements(size);
  const tables = Object.keys(fills);
  const { rows: indexes } = await client.query<{ name: string; def: string }>(
    'select indexname as name, indexdef as def from pg_indexes where tablename = any($1) and indexname not in (select conname from pg_constraint)',
    [tables],
  );
  await client.query(`insert into creditors (ref, name) values ('bench', 'Bench')`);
  await client.query(
    `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '128MB'; set synchronous_commit = off`,
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  for (const [table, text] of Object.entries(fills)) {
    await client.query(text);
    await client.query(`analyze ${table}`);
  }
  for (const { def } of indexes) await client.query(def);
  await client.query('select recount_tallies()');
  await client.query('reset session_replication_role; reset synchronous_commit; reset work_mem');
  client.release();
  while ((await foldTallies(db, 100_000)) > 0);
  for (const table of [...tables, 'tallies', 'tally_changes']) await pool.query(`vacuum (analyze) ${table}`);
}
