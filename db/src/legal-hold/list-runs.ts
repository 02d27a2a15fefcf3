import { desc, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { retentionRuns, users } from '../schema/index.ts';

/** Retention runs, newest first, with what became of how many; the fate of each person is in the run's proof. */
export const listRetentionRuns = (db: Db, limit: number) =>
  db
    .select({
      id: retentionRuns.id,
      cutoffOn: retentionRuns.cutoffOn,
      purged: retentionRuns.purged,
      keptByHold: retentionRuns.keptByHold,
      keptByLaw: retentionRuns.keptByLaw,
      startedBy: sql<string>`coalesce((select name from ${users} where id = ${retentionRuns.startedBy}), ${retentionRuns.startedBy})`,
      finishedAtMs: retentionRuns.finishedAtMs,
      finishedRealAtMs: retentionRuns.finishedRealAtMs,
      /** The hash over every fate, once the run is finished, and over every file, once the last is gone. */
      fatesHash: sql<string | null>`${retentionRuns.proof} ->> 'fatesHash'`,
      filesHash: sql<string | null>`${retentionRuns.filesProof} ->> 'filesHash'`,
    })
    .from(retentionRuns)
    .orderBy(desc(retentionRuns.recordedAtMs))
    .limit(limit);
