import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Seconds a bare COPY takes to write the rows now in these tables into twins with the same columns, keys and indexes. */
export async function bareCopySeconds(client: pg.ClientBase, tables: readonly string[]): Promise<number> {
  let seconds = 0;
  for (const table of tables) {
    await client.query(`create table bare_${table} (like ${table} including all)`);
    const held: Buffer[] = [];
    const out = client.query(copyTo(`copy (select * from ${table}) to stdout`));
    for await (const piece of out) held.push(piece as Buffer);
    const startedMs = performance.now();
    const source = new PassThrough();
    const done = pipeline(source, client.query(copyFrom(`copy bare_${table} from stdin`)));
    for (const piece of held) source.write(piece);
    source.end();
    await done;
    seconds += (performance.now() - startedMs) / 1000;
    await client.query(`drop table bare_${table}`);
  }
  return seconds;
}
