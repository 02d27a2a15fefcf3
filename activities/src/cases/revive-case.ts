import type { Db } from '@dunwell/db';
import { caseStanding } from '@dunwell/db/decision';
import type { CaseEvent } from '@dunwell/rules';
import type { CaseRuns } from './case-runs.ts';

/**
 * Starts again the run of a case that should have one and has none (a Temporal database that was lost or reset). The
 * decision records say where it stood. A closed or not yet started case is left alone.
 */
export async function reviveCase(db: Db, runs: CaseRuns, caseId: string, inbox: readonly CaseEvent[] = []): Promise<void> {
  const standing = await caseStanding(db, caseId);
  if (standing) await runs.start({ caseId, ...standing, inbox });
}
