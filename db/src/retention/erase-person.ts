import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import type { HouseKeys } from '../house-keys/index.ts';
import { keepRefusals } from '../kept-refusals/index.ts';

/** Rows by table. */
export type RowCounts = Readonly<Record<string, number>>;

interface Deletion {
  readonly table: string;
  readonly where: SQL;
}
interface Emptying extends Deletion {
  readonly set: SQL;
}

const theirCases = (id: string): SQL => sql`case_id in (select id from cases where consumer_id = ${id})`;

/** Everything recorded about contacting one person and everything that tells who they are, children before parents. */
const deletions = (id: string): readonly Deletion[] => {
  const ofPerson = sql`consumer_id = ${id}`;
  return [
    { table: 'decision_tokens', where: sql`attempt_id in (select attempt_id from attempts where ${ofPerson})` },
    { table: 'message_parts', where: sql`attempt_id in (select attempt_id from attempts where ${ofPerson})` },
    { table: 'ledger_settlements', where: sql`ledger_id in (select id from contact_ledger where ${ofPerson})` },
    { table: 'contact_ledger', where: ofPerson },
    { table: 'messages_sent', where: theirCases(id) },
    { table: 'attempts', where: ofPerson },
    { table: 'desk_contacts', where: theirCases(id) },
    { table: 'withheld_contacts', where: ofPerson },
    { table: 'case_notes', where: theirCases(id) },
    { table: 'decisions', where: theirCases(id) },
    { table: 'outbox', where: theirCases(id) },
    { table: 'contact_points', where: ofPerson },
    { table: 'consents', where: ofPerson },
    { table: 'opt_outs', where: ofPerson },
    { table: 'preferences', where: ofPerson },
    { table: 'legal_facts', where: ofPerson },
  ];
};

/** A hand-over file of many persons is emptied with the last of them: while one is kept, by law or by a hold, all of it is. */
const lastOfFile = (
  id: string,
): SQL => sql`content is not null and id in (select file_id from hand_overs where ${theirCases(id)}) and not exists (
  select 1 from hand_overs join cases on cases.id = hand_overs.case_id join consumers on consumers.id = cases.consumer_id
  where hand_overs.file_id = hand_over_files.id and consumers.id <> ${id} and consumers.erased_at is null)`;

/** What the books keep: the debt, the money and the work, without the words and references that lead to the person. */
const emptyings = (id: string): readonly Emptying[] => [
  {
    table: 'cases',
    where: sql`consumer_id = ${id}`,
    set: sql`ref = 'erased-' || id, custom = '{}', flags = '{}', tags = '{}', hold_reason = null, servicing_account = null, row_hash = null`,
  },
  { table: 'payments', where: theirCases(id), set: sql`ref = 'erased-' || id` },
  { table: 'human_tasks', where: sql`${theirCases(id)} and comment is not null`, set: sql`comment = null` },
  {
    table: 'hand_over_reports',
    where: sql`reason is not null and hand_over_id in (select id from hand_overs where ${theirCases(id)})`,
    set: sql`reason = null`,
  },
  {
    table: 'hand_over_files',
    where: lastOfFile(id),
    set: sql`content = null`,
  },
  {
    table: 'consumers',
    where: sql`id = ${id}`,
    set: sql`ref = 'erased-' || id, name = '—', region = null, locations = '[]', known_location = null, erased_at = business_now()`,
  },
];

/** How many rows an erasure would delete or empty. */
export async function countPerson(db: Db, consumerId: string): Promise<RowCounts> {
  const counts: Record<string, number> = {};
  for (const { table, where } of [...deletions(consumerId), ...emptyings(consumerId)]) {
    const { rows } = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)} where ${where}`);
    if (rows[0]!.n > 0) counts[table] = rows[0]!.n;
  }
  return counts;
}

/** Erases a person. The setting is the leave the append-only tables ask for; it ends with the transaction. */
export async function erasePerson(tx: Tx, consumerId: string, { runId, keys }: { runId: string; keys: HouseKeys }): Promise<RowCounts> {
  const counts: Record<string, number> = {};
  const note = (table: string, rowCount: number | null): void => {
    if (rowCount) counts[table] = rowCount;
  };
  await tx.execute(sql`select set_config('dunwell.retention_run', ${runId}, true)`);
  await keepCounts(tx, consumerId);
  await orderFiles(tx, consumerId, runId);
  await keepRefusals(tx, consumerId, { runId, keys });
  for (const { table, where, set } of emptyings(consumerId))
    note(table, (await tx.execute(sql`update ${sql.identifier(table)} set ${set} where ${where}`)).rowCount);
  for (const { table, where } of deletions(consumerId))
    note(table, (await tx.execute(sql`delete from ${sql.identifier(table)} where ${where}`)).rowCount);
  return counts;
}

/** What is left of the contacts: how many there were, by month, channel and outcome. */
async function keepCounts(tx: Tx, consumerId: string): Promise<void> {
  await tx.execute(sql`
    insert into purged_contacts as known (month, channel, direction, outcome, contacts)
    select date_trunc('month', at)::date, channel, direction, coalesce(outcome, 'unknown'), count(*)
    from contact_ledger left join ledger_settlements on ledger_id = contact_ledger.id
    where consumer_id = ${consumerId} group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (month, channel, direction, outcome) do update set contacts = known.contacts + excluded.contacts`);
}

/** The worker deletes the files of these attempts, wherever they lie; what is emptied here keeps its hash as proof. */
async function orderFiles(tx: Tx, consumerId: string, runId: string): Promise<void> {
  await tx.execute(sql`
    insert into erased_attempts (attempt_id, run_id)
    select attempt_id, ${runId} from attempts where consumer_id = ${consumerId} and channel in ('call', 'letter', 'ringless_voicemail')
    on conflict do nothing`);
  await tx.execute(sql`
    insert into erased_files (place, name, run_id, bytes, sha256, found_at, erased_at)
    select 'handOvers', id, ${runId}, octet_length(content), sha256, business_now(), business_now() from hand_over_files where ${lastOfFile(consumerId)}`);
}
