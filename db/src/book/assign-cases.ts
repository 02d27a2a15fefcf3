import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

/**
 * Gives every open case without a strategy the publication of highest priority whose entry segment it fits. Among equal
 * priorities the newest. Returns how many were given one; the rest wait for a publication that fits.
 */
export async function assignCases(db: Db): Promise<number> {
  const { rowCount } = await db.execute(sql`
    with fitting as (
      select distinct on (cases.id) cases.id, publications.strategy_id, publications.plan_hash
      from cases
      join creditors on creditors.id = cases.creditor_id
      join consumers on consumers.id = cases.consumer_id
      join publications on publications.from_at <= business_now() and (publications.through_at is null or publications.through_at > business_now())
        and ${listed('creditors', 'creditors.ref')} and ${listed('products', 'cases.product')} and ${listed('buckets', 'cases.bucket')}
        and ${listed('countries', 'consumers.country')} and ${listed('riskGrades', 'cases.risk_grade')}
        and cases.balance_minor >= coalesce((segment->>'minBalanceMinor')::bigint, cases.balance_minor)
        and cases.balance_minor <= coalesce((segment->>'maxBalanceMinor')::bigint, cases.balance_minor)
        and (segment->'withFlags' is null
          or exists (select 1 from jsonb_array_elements_text(segment->'withFlags') as wanted where wanted = any (cases.flags)))
        and not exists (select 1 from jsonb_array_elements_text(coalesce(segment->'withoutFlags', '[]')) as barred where barred = any (cases.flags))
      where cases.status = 'open' and cases.strategy_id is null
      order by cases.id, publications.priority desc, publications.from_at desc
    )
    update cases set strategy_id = fitting.strategy_id, plan_hash = fitting.plan_hash, assigned_at = business_now()
    from fitting where cases.id = fitting.id and cases.strategy_id is null`);
  return rowCount ?? 0;
}

/** The segment does not name this condition, or names this value. Both names are ours, never a person's. */
const listed = (condition: string, column: string) =>
  sql.raw(`(segment->'${condition}' is null or coalesce(segment->'${condition}' ? ${column}, false))`);
