import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type CopyCell = string | number | null | readonly string[] | object;

/** Sends rows into a table by COPY. Objects go in as JSON, arrays of strings as `text[]`. */
export async function copyRows(client: pg.ClientBase, into: string, rows: readonly (readonly CopyCell[])[]): Promise<void> {
  if (rows.length === 0) return;
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  const done = finished(stream);
  for (let at = 0; at < rows.length; at += 500) {
    let text = '';
    for (const row of rows.slice(at, at + 500)) text += `${row.map(cellText).join('\t')}\n`;
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done]);
  }
  stream.end();
  await done;
}

function cellText(cell: CopyCell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return escaped(cell);
  if (isTextArray(cell)) return escaped(`{${cell.map((item) => `"${item.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`);
  return escaped(JSON.stringify(cell));
}

const isTextArray = (cell: object): cell is readonly string[] => Array.isArray(cell) && cell.every((item) => typeof item === 'string');

/** @source PostgreSQL manual, COPY, text format */
const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r') : text;
