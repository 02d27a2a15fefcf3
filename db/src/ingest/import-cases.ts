import type pg from 'pg';
import type { Db } from '../connect.ts';
import { inheritRefusals } from '../kept-refusals/index.ts';
import { type CaseRow, caseColumns, readCaseRow } from './case-row.ts';
import { createStaging, stagedCells } from './case-staging.ts';
import * as sql from './case-statements.ts';
import { copyRows } from './copy-rows.ts';
import { writeFlags } from './flag-statements.ts';
import type { ImportResult, ImportSource, Reject } from './import-result.ts';
import { type BatchResult, runImport } from './run-import.ts';

/**
 * Takes in a portfolio file (CSV in UTF-8, UTF-16 or GB18030). A row already taken in unchanged does nothing, so the
 * same file may be loaded again at any time. Rows that cannot be taken go to the rejects file with every reason.
 *
 * @throws ImportFailed when the database or the disk gives up in the middle.
 */
export const importCases = (db: Db, source: ImportSource): Promise<ImportResult> =>
  runImport(db, { kind: 'cases', columns: caseColumns, read: readCaseRow, prepare, load }, source);

/** From here on every join goes from staged rows to a large table by its index; a hash of the large table per batch never pays. */
const byIndex = 'set local enable_hashjoin = off; set local enable_mergejoin = off; set local random_page_cost = 1.1';

async function prepare(client: pg.ClientBase): Promise<void> {
  await client.query(createStaging);
}

async function load(client: pg.ClientBase, rows: readonly CaseRow[], { keys }: ImportSource): Promise<BatchResult> {
  await copyRows(client, 'staging', rows.map(stagedCells));
  const repeats = await rejectsOf(client, rows, sql.findRepeats, (row) => `case_ref ${row.case_ref} is already on line ${row.first_line}`);
  if (repeats.length > 0) await client.query('delete from staging where line = any ($1)', [repeats.map(({ line }) => line)]);
  await client.query(sql.addCreditors);
  await client.query(byIndex);
  const changed = (await client.query(sql.keepChanged)).rowCount ?? 0;
  const moved = await rejectsOf(
    client,
    rows,
    sql.dropMoved,
    (row) => `case_ref ${row.case_ref} belongs to consumer ${row.old_consumer_ref}; it cannot move to another`,
  );
  const { rows: counted } = await client.query<{ created: number; updated: number }>(
    'select count(*) filter (where case_id is null)::int as created, count(case_id)::int as updated from changed',
  );
  if (changed > moved.length) {
    for (const statement of [sql.writeConsumers, sql.writeCases, sql.writeContactPoints, sql.writeConsents, sql.tellBalances, writeFlags]) {
      await client.query(statement);
    }
    await inheritRefusals(client, rows, keys);
  }
  return { ...counted[0]!, unchanged: rows.length - repeats.length - changed, rejects: [...repeats, ...moved] };
}

async function rejectsOf(
  client: pg.ClientBase,
  rows: readonly CaseRow[],
  statement: string,
  reason: (row: Record<string, string>) => string,
): Promise<Reject[]> {
  const found = await client.query<{ line: number } & Record<string, string>>(statement);
  if (found.rows.length === 0) return [];
  const texts = new Map(rows.map((row) => [row.line, row.text]));
  return found.rows.map((row) => ({ line: row.line, reasons: [reason(row)], text: texts.get(row.line) ?? '' }));
}
