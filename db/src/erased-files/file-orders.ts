import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { erasedAttempts, erasedFiles, type FilePlaceName } from '../schema/index.ts';
import { tellAnew } from './finish-files.ts';

/** A file of an erased attempt, looked at before it is deleted. */
export interface FoundFile {
  readonly place: FilePlaceName;
  readonly name: string;
  readonly attemptId: string;
  readonly runId: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Erased attempts whose files nobody has looked for yet. */
export const attemptsToLookFor = (db: Db, limit: number) =>
  db
    .select({ attemptId: erasedAttempts.attemptId, runId: erasedAttempts.runId })
    .from(erasedAttempts)
    .where(isNull(erasedAttempts.lookedAtMs))
    .orderBy(erasedAttempts.runId, erasedAttempts.attemptId)
    .limit(limit);

/** Writes down files and what is in them, before they go. The same file found again is one. */
export async function noteFiles(db: Db, found: readonly FoundFile[]): Promise<void> {
  if (found.length === 0) return;
  await db.transaction(async (tx) => {
    await tx
      .insert(erasedFiles)
      .values(found.map((file) => ({ ...file, foundAtMs: sql`business_now()` as never })))
      .onConflictDoUpdate({
        target: [erasedFiles.place, erasedFiles.name],
        targetWhere: isNull(erasedFiles.erasedAtMs),
        set: { runId: sql`excluded.run_id`, bytes: sql`excluded.bytes`, sha256: sql`excluded.sha256` },
      });
    await tellAnew(
      tx,
      found.map(({ runId }) => runId),
    );
  });
}

/** Every place has been looked through for the files of these attempts. */
export async function markLookedFor(db: Db, attemptIds: readonly string[]): Promise<void> {
  await db
    .update(erasedAttempts)
    .set({ lookedAtMs: sql`business_now()` as never })
    .where(inArray(erasedAttempts.attemptId, [...attemptIds]));
}

/** Files to delete. One whose attempt is on record again is never among them, whatever was ordered. */
export const filesToErase = (db: Db, limit: number) =>
  db
    .select({ id: erasedFiles.id, place: erasedFiles.place, name: erasedFiles.name, sha256: erasedFiles.sha256 })
    .from(erasedFiles)
    .where(
      and(
        isNotNull(erasedFiles.runId),
        isNull(erasedFiles.erasedAtMs),
        sql`not exists (select 1 from attempts where attempts.attempt_id = ${erasedFiles.attemptId})`,
      ),
    )
    // What could not be deleted last time waits behind what was not tried.
    .orderBy(sql`${erasedFiles.trouble} is not null`, erasedFiles.id)
    .limit(limit);

/** Writes down once more what is in a file about to be deleted: it may have changed since it was found. */
export async function noteContent(db: Db, id: string, content: { readonly bytes: number; readonly sha256: string }): Promise<void> {
  await db.update(erasedFiles).set(content).where(eq(erasedFiles.id, id));
}

/** The file is gone; or it is still there, and this is why. */
export async function markErased(db: Db, id: string, trouble: string | null): Promise<void> {
  const gone = trouble === null ? { erasedAtMs: sql`business_now()` as never } : {};
  await db
    .update(erasedFiles)
    .set({ ...gone, trouble })
    .where(and(eq(erasedFiles.id, id), isNull(erasedFiles.erasedAtMs)));
}

/** A file written down that was gone before anybody looked into it: nobody here deleted it, so nothing is claimed. */
export async function dropFile(db: Db, id: string): Promise<void> {
  await db.delete(erasedFiles).where(and(eq(erasedFiles.id, id), isNull(erasedFiles.sha256), isNull(erasedFiles.erasedAtMs)));
}
