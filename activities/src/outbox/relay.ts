import type { Db } from '@dunwell/db';
import { relayBatch } from '@dunwell/db/outbox';
import { type CaseRuns, reviveCase } from '../cases/index.ts';

const mostPerRound = 100;
const pauseWhenIdleMs = 250;

/** One round of carrying events from the outbox to running cases. Returns the pause before the next, in real ms. */
export async function relayRound(db: Db, runs: CaseRuns): Promise<number> {
  const { sent } = await relayBatch(db, mostPerRound, async ({ caseId, event }) => {
    if ((await runs.send(caseId, event)) === 'notRunning') await reviveCase(db, runs, caseId, [event]);
  });
  return sent === mostPerRound ? 0 : pauseWhenIdleMs;
}
