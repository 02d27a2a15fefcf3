import type pg from 'pg';
import type { Db } from '../connect.ts';
import { type HandOverReportRow, handOverReportColumns, readHandOverReportRow } from './hand-over-report-row.ts';
import type { ImportResult, ImportSource } from './import-result.ts';
import { type BatchResult, runImport } from './run-import.ts';

/**
 * Takes in what partners say of the cases they were handed: accepted, rejected, returned. Each word is a note on its case;
 * the latest is how the hand-over stands. The same file twice changes nothing.
 *
 * @throws ImportFailed when the database or the disk gives up in the middle.
 */
export const importHandOverReports = (db: Db, source: ImportSource): Promise<ImportResult> =>
  runImport(
    db,
    { kind: 'handOverReports', columns: handOverReportColumns, read: readHandOverReportRow, prepare: async () => {}, load },
    source,
  );

const findKnown = `
  select wanted.line, hand_overs.id is not null as is_ours, coalesce(hand_overs.status = 'filed', false) as is_unsent, wanted.at > business_now() + interval '5 minutes' as is_to_come
  from jsonb_to_recordset($1::jsonb) as wanted (line int, "handOverId" uuid, at timestamptz)
  left join hand_overs on hand_overs.id = wanted."handOverId"`;

const writeReports = `
  with told as (
    select * from jsonb_to_recordset($1::jsonb) as told ("handOverId" uuid, status text, at timestamptz, reason text)
  ),
  news as (
    insert into hand_over_reports (hand_over_id, status, at, reason) select distinct on ("handOverId", status, at) "handOverId", status, at, reason from told
    on conflict (hand_over_id, status, at) do nothing
    returning hand_over_id, status, at, reason
  ),
  latest as (
    select distinct on (hand_over_id) hand_over_id, status from (
      select hand_over_id, status, at from news union all
      select hand_over_id, status, at from hand_over_reports where hand_over_id in (select hand_over_id from news)
    ) as said order by hand_over_id, at desc
  ),
  standing as (update hand_overs set status = latest.status from latest where hand_overs.id = latest.hand_over_id),
  noted as (
    insert into case_notes (case_id, kind, author, at, text)
    select hand_overs.case_id, 'person', hand_overs.partner, news.at, jsonb_build_object(
      'en', hand_overs.partner || ' ' || news.status || ' the case' || coalesce(': ' || news.reason, ''),
      'zh', hand_overs.partner || case news.status when 'accepted' then '已接收案件' when 'rejected' then '拒收案件' else '退回案件' end || coalesce('：' || news.reason, ''))
    from news join hand_overs on hand_overs.id = news.hand_over_id
  )
  select count(*)::int as created from news`;

async function load(client: pg.ClientBase, rows: readonly HandOverReportRow[]): Promise<BatchResult> {
  if (rows.length === 0) return { created: 0, updated: 0, unchanged: 0, rejects: [] };
  const known = await client.query<{ line: number; is_ours: boolean; is_unsent: boolean; is_to_come: boolean }>(findKnown, [
    JSON.stringify(rows),
  ]);
  const reasonsOf = new Map(
    known.rows.map((row) => [
      row.line,
      [
        ...(row.is_ours ? [] : ['hand_over_ref names no hand-over']),
        ...(row.is_unsent ? ['hand_over_ref names a case that is in no file yet'] : []),
        ...(row.is_to_come ? ['at lies in the future'] : []),
      ],
    ]),
  );
  const taken = rows.filter(({ line }) => reasonsOf.get(line)?.length === 0);
  const rejects = rows.filter((row) => !taken.includes(row)).map(({ line, text }) => ({ line, text, reasons: reasonsOf.get(line) ?? [] }));
  const { created } = (await client.query<{ created: number }>(writeReports, [JSON.stringify(taken)])).rows[0]!;
  return { created, updated: 0, unchanged: taken.length - created, rejects };
}
