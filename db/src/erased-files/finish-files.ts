import type { Json } from '@dunwell/rules';
import { contentHash } from '@dunwell/rules/artifact';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db, Tx } from '../connect.ts';
import { erasedFiles, retentionRuns } from '../schema/index.ts';

/** Finished runs all of whose files are gone and of which that is not on record yet. */
const told = sql`
  select runs.id, runs.started_by as "startedBy", runs.cutoff_on::text as "cutoffOn" from retention_runs runs
  where finished_at is not null and files_proof is null
    and exists (select 1 from erased_files where run_id = runs.id)
    and not exists (select 1 from erased_attempts where run_id = runs.id and looked_at is null)
    and not exists (select 1 from erased_files where run_id = runs.id and erased_at is null)
  limit 20`;

interface Run extends Record<string, unknown> {
  readonly id: string;
  readonly startedBy: string;
  readonly cutoffOn: string;
}

/** Says in the audit chain, once per state, that every file of a run is gone: how many in which place, and the hash over all. */
export async function finishFiles(db: Db): Promise<number> {
  const { rows } = await db.execute<Run>(told);
  for (const run of rows) await db.transaction((tx) => prove(tx, run));
  return rows.length;
}

async function prove(tx: Tx, { id, startedBy, cutoffOn }: Run): Promise<void> {
  // Two workers at once: the second waits here and then finds it told.
  const [locked] = await tx.select({ proof: retentionRuns.filesProof }).from(retentionRuns).where(eq(retentionRuns.id, id)).for('update');
  if (locked?.proof !== null) return;
  const files = await tx
    .select({ place: erasedFiles.place, name: erasedFiles.name, bytes: erasedFiles.bytes, sha256: erasedFiles.sha256 })
    .from(erasedFiles)
    .where(eq(erasedFiles.runId, id))
    .orderBy(erasedFiles.place, erasedFiles.name, erasedFiles.id);
  const byPlace: Record<string, number> = {};
  const bytesByPlace: Record<string, number> = {};
  for (const { place, bytes } of files) {
    byPlace[place] = (byPlace[place] ?? 0) + 1;
    bytesByPlace[place] = (bytesByPlace[place] ?? 0) + (bytes ?? 0);
  }
  const proof = { files: files.length, byPlace, bytesByPlace, filesHash: contentHash(files as unknown as Json) };
  await tx.update(retentionRuns).set({ filesProof: proof }).where(eq(retentionRuns.id, id));
  await appendAudit(tx, { actor: startedBy, action: 'erasedFiles', subject: `retention/${id}`, detail: proof, atMs: Date.parse(cutoffOn) });
}

/** More files of these runs have turned up: what was said of them is said anew when these are gone. */
export async function tellAnew(tx: Tx, runIds: readonly string[]): Promise<void> {
  if (runIds.length === 0) return;
  await tx
    .update(retentionRuns)
    .set({ filesProof: null })
    .where(and(inArray(retentionRuns.id, [...new Set(runIds)]), isNotNull(retentionRuns.filesProof)));
}
