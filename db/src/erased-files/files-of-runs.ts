import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import type { FilePlaceName } from '../schema/index.ts';

/** What became of the files of one run in one place; a run of `null` is for files that no record names. */
export interface FilesOfRun extends Record<string, unknown> {
  readonly runId: string | null;
  readonly place: FilePlaceName;
  readonly erased: number;
  readonly erasedBytes: number;
  readonly waiting: number;
  /** Of those that wait, how many could not be deleted, and why the first could not. */
  readonly stuck: number;
  readonly trouble: string | null;
}

/** Files erased and still to erase, by run and place. Of a run whose files are all gone its proof says it: they are not counted again. */
export async function filesOfRuns(db: Db): Promise<readonly FilesOfRun[]> {
  const { rows } = await db.execute<FilesOfRun>(sql`
    with looked_at as (
      select files.* from retention_runs join erased_files files on files.run_id = retention_runs.id
      where files_proof -> 'bytesByPlace' is null
      union all
      select * from erased_files where run_id is null
    )
    select run_id as "runId", place, count(erased_at)::int as erased, coalesce(sum(bytes) filter (where erased_at is not null), 0)::float8 as "erasedBytes",
      (count(*) - count(erased_at))::int as waiting, count(trouble) filter (where erased_at is null)::int as stuck,
      min(trouble) filter (where erased_at is null) as trouble
    from looked_at group by run_id, place
    union all
    select id, place, erased::int, (files_proof -> 'bytesByPlace' ->> place)::float8, 0, 0, null
    from retention_runs, jsonb_each_text(files_proof -> 'byPlace') as proved (place, erased) where files_proof -> 'bytesByPlace' is not null
    order by 1, 2`);
  return rows;
}

/** Erased attempts whose files have not been looked for, by run: more files may turn up. */
export async function attemptsLeft(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.execute<{ runId: string; n: number }>(
    sql`select run_id as "runId", count(*)::int as n from erased_attempts where looked_at is null group by run_id`,
  );
  return new Map(rows.map(({ runId, n }) => [runId, n]));
}

/** The newest retention run, if there was any. */
export async function newestRun(db: Db): Promise<string | null> {
  const { rows } = await db.execute<{ id: string }>(sql`select id from retention_runs order by recorded_at desc limit 1`);
  return rows[0]?.id ?? null;
}
