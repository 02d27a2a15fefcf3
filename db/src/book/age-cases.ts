import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

/** Makes every open case as old as it is on that business date. A case already aged to it is left alone, so asking again does nothing. */
export async function ageCases(db: Db, businessDate: string): Promise<number> {
  const { rowCount } = await db.execute(sql`
    update cases set
      days_past_due = days_past_due + (${businessDate}::date - coalesce(aged_on, ${businessDate}::date)),
      bucket = bucket_of(days_past_due + (${businessDate}::date - coalesce(aged_on, ${businessDate}::date))),
      aged_on = ${businessDate}::date
    where status <> 'closed' and (aged_on is null or aged_on < ${businessDate}::date)`);
  return rowCount ?? 0;
}
