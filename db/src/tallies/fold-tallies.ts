import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { tallyLock } from './tally-lock.ts';

/**
 * Folds up to `most` changes into the tallies, oldest first, and returns how many those were. What a report says is the
 * same before, between and after; killed anywhere it has happened wholly or not at all.
 */
export const foldTallies = (db: Db, most: number): Promise<number> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select ${tallyLock}`);
    const { rows } = await tx.execute<{ folded: number }>(sql`
      with taken as (
        delete from tally_changes where id in (select id from tally_changes order by id limit ${most}) returning report, day, name, part, by
      ),
      kept as (
        insert into tallies as known (report, day, name, part, count)
        select report, day, name, part, sum(by) from taken group by report, day, name, part
        on conflict (report, day, name, part) do update set count = known.count + excluded.count
      )
      select count(*)::int as folded from taken`);
    return rows[0]!.folded;
  });
