import type { LocalDate } from '@dunwell/rules';
import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { keepUntilAnywhere } from '../retention/keep-until.ts';
import { erasedFiles, type FilePlaceName } from '../schema/index.ts';
import { tellAnew } from './finish-files.ts';

/** A file in a place of ours and the attempt its name speaks of. */
export interface PlacedFile {
  readonly place: FilePlaceName;
  readonly name: string;
  readonly attemptId: string;
}

/** What is known of the attempt a file is named after. */
export type Naming = 'onRecord' | 'erased' | 'unnamed';

/** For each attempt: on record, erased (so a file of it came back or was late), or known to nobody. */
async function namings(db: Db, attemptIds: readonly string[]): Promise<ReadonlyMap<string, { naming: Naming; runId: string | null }>> {
  const { rows } = await db.execute<{ id: string; naming: Naming; runId: string | null }>(sql`
    select wanted.id::text, erased.run_id as "runId",
      case when attempts.attempt_id is not null then 'onRecord' when erased.attempt_id is not null then 'erased' else 'unnamed' end as naming
    from jsonb_array_elements_text(${JSON.stringify(attemptIds)}::jsonb) as named (id) cross join lateral (select named.id::uuid as id) wanted
    left join attempts on attempts.attempt_id = wanted.id left join erased_attempts erased on erased.attempt_id = wanted.id`);
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}

/**
 * Looks at files that lie in a place. Those of erased attempts are ordered to go; those that no record names are written
 * down with a date of their own, so that a retention run can take them when even the strictest place would let them go.
 */
export async function sortFiles(db: Db, files: readonly PlacedFile[]): Promise<Readonly<Record<Naming, number>>> {
  const counts = { onRecord: 0, erased: 0, unnamed: 0 };
  const known = await namings(
    db,
    files.map(({ attemptId }) => attemptId),
  );
  const { rows } = await db.execute<{ today: LocalDate }>(sql`select business_now()::date::text as today`);
  const keepUntil = keepUntilAnywhere(rows[0]!.today);
  const foundAtMs = sql`business_now()` as never;
  const news: (typeof erasedFiles.$inferInsert)[] = [];
  for (const file of files) {
    const { naming, runId } = known.get(file.attemptId)!;
    counts[naming]++;
    if (naming === 'erased') news.push({ ...file, runId, keepUntil: null, foundAtMs });
    if (naming === 'unnamed') news.push({ ...file, runId: null, keepUntil, foundAtMs });
  }
  if (news.length === 0) return counts;
  await db.transaction(async (tx) => {
    await tx.insert(erasedFiles).values(news).onConflictDoNothing();
    await tellAnew(
      tx,
      news.flatMap(({ runId }) => runId ?? []),
    );
  });
  return counts;
}

/** A run takes the files no record names whose own date has come. */
export async function orderUnnamed(db: Db, { runId, cutoffOn }: { readonly runId: string; readonly cutoffOn: LocalDate }): Promise<void> {
  await db
    .update(erasedFiles)
    .set({ runId })
    .where(and(isNull(erasedFiles.runId), isNull(erasedFiles.erasedAtMs), lte(erasedFiles.keepUntil, cutoffOn)));
}

/** A file thought to belong to nobody whose attempt is on record after all is no business of retention. */
export async function forgetNamed(db: Db): Promise<void> {
  await db
    .delete(erasedFiles)
    .where(and(isNull(erasedFiles.erasedAtMs), sql`exists (select 1 from attempts where attempts.attempt_id = ${erasedFiles.attemptId})`));
}

/** Files of a place that were written down because no record names them. */
export const unnamedIn = (db: Db, place: FilePlaceName) =>
  db
    .select({ id: erasedFiles.id, name: erasedFiles.name })
    .from(erasedFiles)
    .where(and(eq(erasedFiles.place, place), isNull(erasedFiles.runId), isNull(erasedFiles.erasedAtMs)));
