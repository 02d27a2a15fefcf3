import { parseInstant } from '@dunwell/rules';
import type { CsvRecord } from './csv-records.ts';
import type { ColumnSpec, Header } from './header.ts';
import { RowReader } from './row-reader.ts';

/** Columns of a partner's report on the cases they were handed. */
export const handOverReportColumns: ColumnSpec = { required: ['hand_over_ref', 'status', 'at'], optional: ['reason'], numbered: [] };

/** One word of a partner on one case, checked. */
export interface HandOverReportRow {
  readonly line: number;
  readonly text: string;
  readonly handOverId: string;
  readonly status: 'accepted' | 'rejected' | 'returned';
  readonly at: string;
  readonly reason: string | null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads one record of a report, or says everything that is wrong with it. */
export function readHandOverReportRow(header: Header, record: CsvRecord): HandOverReportRow | { reasons: readonly string[] } {
  const row = new RowReader(header, record);
  if (!row.isWhole) return { reasons: row.reasons };
  const handOverId = row.text('hand_over_ref', 36).toLowerCase();
  if (handOverId !== '' && !uuid.test(handOverId)) row.reasons.push('hand_over_ref is not one of ours; it stands in the file we sent');
  const status = row.oneOf('status', ['accepted', 'rejected', 'returned'] as const);
  const stamp = row.text('at', 40);
  const atMs = parseInstant(stamp);
  if (stamp !== '' && atMs === undefined)
    row.reasons.push(`at: ${stamp} is not an instant with its offset, such as 2026-03-20T10:00:00-04:00`);
  const reason = row.text('reason', 500, status === 'rejected' || status === 'returned') || null;
  if (row.reasons.length > 0 || !status || atMs === undefined) return { reasons: row.reasons };
  return { line: record.line, text: record.text, handOverId, status, at: new Date(atMs).toISOString(), reason };
}
