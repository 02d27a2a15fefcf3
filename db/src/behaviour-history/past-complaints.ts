import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type HistoryWish, isOneOf, type RowStart, startOfRow, within } from './history-span.ts';

/** Complaints, as the cases were told of them. */
export async function pastComplaints(db: Db, wish: HistoryWish): Promise<RowStart[]> {
  const at = sql.raw(`to_timestamp((e.event ->> 'atMs')::float8 / 1000)`);
  const { rows } = await db.execute<RowStart>(sql`
    select ${startOfRow(at)} from outbox e join cases c on c.id = e.case_id join consumers p on p.id = c.consumer_id
    where ${isOneOf(sql`c.consumer_id`, wish)} and e.event ->> 'name' = 'complaintMade' and ${within(at, wish)}
    order by ${at}, e.id`);
  return rows;
}
