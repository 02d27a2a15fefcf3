import type { LocalDate } from '@dunwell/rules';
import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';

/** A person with nothing open and nothing done since the cutoff, whose name is still here. */
export interface Candidate {
  readonly consumerId: string;
  readonly jurisdictions: readonly string[];
  readonly lastActivityOn: LocalDate;
  readonly isHeld: boolean;
}

const pageSize = 500;

type Row = Candidate & { readonly isOpen: boolean } & Record<string, unknown>;

/** What retention has to know of the persons that `page` names. Of someone with an open case nothing more is looked up; someone of whom nothing is known but the record counts from the day it was made. */
const lookAt = (page: SQL): SQL => sql`
  select page.id as "consumerId", page.jurisdictions, activity.last_on::text as "lastActivityOn",
    exists (select 1 from legal_holds where consumer_id = page.id and released_at is null) as "isHeld", activity.last_on is null as "isOpen"
  from (${page}) page cross join lateral (
    select case when not exists (select 1 from cases where consumer_id = page.id and status <> 'closed') then coalesce(greatest(
      (select max(at) from contact_ledger where consumer_id = page.id)::date,
      (select max(coalesce(ended_at, reserved_at)) from attempts where consumer_id = page.id)::date,
      (select max(paid_on) from payments join cases on cases.id = payments.case_id where cases.consumer_id = page.id),
      (select max(greatest(last_activity_at::date, opened_on)) from cases where consumer_id = page.id)), page.recorded_at::date) end as last_on
  ) activity
  order by page.id`;

const isDue = (row: Row, cutoffOn: LocalDate): boolean => !row.isOpen && row.lastActivityOn < cutoffOn;

/** Persons whose every case is closed and whose last activity lies before the cutoff, page by page. Who is erased is not looked at again. */
export async function* candidates(db: Db, cutoffOn: LocalDate): AsyncGenerator<readonly Candidate[]> {
  let afterId = '00000000-0000-0000-0000-000000000000';
  while (true) {
    const { rows } = await db.execute<Row>(
      lookAt(
        sql`select id, jurisdictions, recorded_at from consumers where id > ${afterId} and erased_at is null order by id limit ${pageSize}`,
      ),
    );
    if (rows.length === 0) return;
    afterId = rows.at(-1)!.consumerId;
    yield rows.filter((row) => isDue(row, cutoffOn));
  }
}

/** The person again, locked: a hold placed, a case opened or a contact made since the page was read changes what becomes of them. */
export async function lockCandidate(tx: Tx, consumerId: string, cutoffOn: LocalDate): Promise<Candidate | undefined> {
  const { rowCount } = await tx.execute(sql`select 1 from consumers where id = ${consumerId} and erased_at is null for update`);
  if (!rowCount) return undefined;
  const { rows } = await tx.execute<Row>(lookAt(sql`select id, jurisdictions, recorded_at from consumers where id = ${consumerId}`));
  return rows[0] && isDue(rows[0], cutoffOn) ? rows[0] : undefined;
}
