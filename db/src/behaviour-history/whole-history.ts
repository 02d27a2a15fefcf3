import { randomBytes } from 'node:crypto';
import type { PastHappening } from '@dunwell/rules/simulation';
import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import type { HistorySpan } from './history-span.ts';
import { readHistory } from './read-history.ts';

/** People read at a time: a page stays small however large the book is. */
const pagePeople = 500;

const first = '00000000-0000-0000-0000-000000000000';

/** The history of everybody in the book, page by page, under pseudonyms that are new each time. Erased people are not in it. */
export async function* wholeHistory(db: Db, span: HistorySpan): AsyncGenerator<readonly PastHappening[], void> {
  const key = randomBytes(32);
  for (let after = first; ; ) {
    const { rows } = await db.execute<{ id: string }>(sql`
      select id from consumers where id > ${after} and erased_at is null order by id limit ${pagePeople}`);
    const last = rows.at(-1);
    if (!last) return;
    yield await readHistory(db, { ...span, consumerIds: rows.map(({ id }) => id) }, key);
    after = last.id;
  }
}
