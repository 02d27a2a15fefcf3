import type { LocalDate } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

/** A person with nothing open and nothing done since the cutoff. */
export interface Candidate {
  readonly consumerId: string;
  readonly jurisdictions: readonly string[];
  readonly lastActivityOn: LocalDate;
  readonly isHeld: boolean;
}

const pageSize = 500;

/** Persons whose every case is closed and whose last activity lies before the cutoff, page by page. */
export async function* candidates(db: Db, cutoffOn: LocalDate): AsyncGenerator<readonly Candidate[]> {
  let afterId = '00000000-0000-0000-0000-000000000000';
  while (true) {
    const { rows } = await db.execute<Candidate & Record<string, unknown>>(sql`
      with page as (select id, jurisdictions from consumers where id > ${afterId} order by id limit ${pageSize})
      select page.id as "consumerId", page.jurisdictions, activity.last_on::text as "lastActivityOn",
        exists (select 1 from legal_holds where consumer_id = page.id and released_at is null) as "isHeld",
        exists (select 1 from cases where consumer_id = page.id and status <> 'closed') as "isOpen",
        exists (select 1 from contact_ledger where consumer_id = page.id) as "hasEvidence"
      from page cross join lateral (
        select greatest(
          (select max(at) from contact_ledger where consumer_id = page.id)::date,
          (select max(coalesce(ended_at, reserved_at)) from attempts where consumer_id = page.id)::date,
          (select max(paid_on) from payments join cases on cases.id = payments.case_id where cases.consumer_id = page.id),
          (select max(greatest(last_activity_at::date, opened_on)) from cases where consumer_id = page.id)) as last_on) activity
      order by page.id`);
    if (rows.length === 0) return;
    afterId = rows.at(-1)!.consumerId;
    const due = rows.filter((row) => !row.isOpen && row.hasEvidence && row.lastActivityOn < cutoffOn);
    if (due.length > 0) yield due;
  }
}
