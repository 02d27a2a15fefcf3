import type { Connection } from '@dunwell/db';

type Client = Pick<Connection['pool'], 'query'>;

/** The tables contacts are written to; loaded without triggers and indexes, which are made anew over all rows. */
const tables = ['attempts', 'contact_ledger', 'ledger_settlements'];

/**
 * Fills the ledger with `rows` contacts of the last two years in the order of time, spread over everybody; every thirtieth
 * is inbound. The first person gets `heavyRows` more. The words of the answers are those of `sampleAttemptId`.
 */
export async function fillLedger(client: Client, sampleAttemptId: string, rows: number, heavyRows: number): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; def: string }>(
    `
    select indexname as name, indexdef as def from pg_indexes
    where tablename = any($1) and indexname not in (select conname from pg_constraint) order by 1`,
    [tables],
  );
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '1GB'; set synchronous_commit = off`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query('alter table contact_ledger drop constraint "contact_ledger_attemptId_unique"');
  await client.query('create temp table people as select row_number() over (order by ref) - 1 as n, consumer_id, id as case_id from cases');
  await client.query('create index on people (n); analyze people');
  await client.query(`
    create temp table past as
      select gen_random_uuid() as attempt_id, consumer_id, case_id, at, i % 30 = 0 as is_inbound
      from (
        select i, (i::bigint * 7919) % (select count(*) from people) as n, business_now() - make_interval(secs => 86400 * (730 - 720.0 * i / ${rows})) as at
        from generate_series(1, ${rows}) i
        union all
        select 1, 0, business_now() - make_interval(secs => 86400 * (730 - 720.0 * i / ${heavyRows})) from generate_series(1, ${heavyRows}) i
      ) each join people using (n)`);
  await client.query(`
    insert into attempts (attempt_id, case_id, consumer_id, channel, agent, "to", state, outcome, node_id, reserved_at, hard_stop_at, dispatched_at, ended_at)
    select attempt_id, case_id, consumer_id, 'call', 'human', '+12125550143', 'settled', 'rang_no_answer', 'call', at, at + interval '9 h', at, at + interval '1 min'
    from past where not is_inbound`);
  await client.query(
    `with sample as materialized (select * from contact_ledger where attempt_id = $1)
    insert into contact_ledger (attempt_id, consumer_id, person_id, debt_ids, channel, direction, agent, actor, purpose, "to", at, packs, answer)
    select case when not past.is_inbound then past.attempt_id end, past.consumer_id, past.consumer_id::text, array[case_id], 'call',
      case when is_inbound then 'inbound' else 'outbound' end, 'human', actor, 'collect', "to", past.at, packs, answer
    from past, sample`,
    [sampleAttemptId],
  );
  await client.query(
    `insert into ledger_settlements (ledger_id, outcome, ended_at)
    select id, 'rang_no_answer', at + interval '1 min' from contact_ledger where attempt_id is distinct from $1`,
    [sampleAttemptId],
  );
  await client.query('alter table contact_ledger add constraint "contact_ledger_attemptId_unique" unique (attempt_id)');
  for (const { def } of indexes) await client.query(def);
  await client.query('reset session_replication_role; reset synchronous_commit; drop table past, people');
  for (const table of [...tables, 'cases', 'consumers']) await client.query(`vacuum (analyze) ${table}`);
}
