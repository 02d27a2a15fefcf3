import type { Json } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { personSubject } from './person-change.ts';

/** What a person preferred at an instant, from the changes people recorded; `undefined`: no change is on record, so today's holds as far as is known. */
export async function preferencesAsOf(db: Db, consumerId: string, atMs: number): Promise<Json | null | undefined> {
  const at = sql`${new Date(atMs).toISOString()}::timestamptz`;
  const subject = personSubject(consumerId);
  const { rows } = await db.execute<{ was: Json | null }>(sql`
    (select 0 as nearness, seq as near, detail -> 'after' as was from audit_log
      where subject = ${subject} and action = 'preferencesNoted' and at <= ${at} order by seq desc limit 1)
    union all
    (select 1, -seq, detail -> 'before' from audit_log
      where subject = ${subject} and action = 'preferencesNoted' and at > ${at} order by seq limit 1)
    order by nearness limit 1`);
  return rows.length === 0 ? undefined : rows[0]!.was;
}
