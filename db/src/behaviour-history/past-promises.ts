import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type HistoryWish, isOneOf, type RowStart, startOfRow, within } from './history-span.ts';

interface PastPromiseRow extends RowStart {
  readonly outcome: 'kept' | 'partlyKept' | 'broken';
}

/** Promises that have come to an end, by the day on which they were made. */
export async function pastPromises(db: Db, wish: HistoryWish): Promise<PastPromiseRow[]> {
  const { rows } = await db.execute<PastPromiseRow>(sql`
    select ${startOfRow(sql`m.made_at`)}, m.status as outcome
    from promises m join cases c on c.id = m.case_id join consumers p on p.id = c.consumer_id
    where ${isOneOf(sql`c.consumer_id`, wish)} and ${within(sql`m.made_at`, wish)} and m.status in ('kept', 'partlyKept', 'broken')
    order by m.made_at, m.id`);
  return rows;
}
