import { markStarted, type UnstartedCase, unstartedCases } from '@dunwell/db/book-read';
import { artifactsByHash, lastDecision } from '@dunwell/db/decision';
import type { CaseState } from '@dunwell/rules';
import type { Plan } from '@dunwell/rules/strategy';
import type { Deps } from '../deps.ts';

const batch = 200;
/** Starts under way at once: a development server of Temporal stumbles over more. */
const atOnce = 10;

/** Starts the durable run of every case that has a strategy and no run. Returns how many. Safe to repeat after a crash. */
export async function startCases(deps: Pick<Deps, 'db' | 'runs' | 'clock'>, onBatch: (started: number) => void): Promise<number> {
  let started = 0;
  for (;;) {
    const waiting = [...(await unstartedCases(deps.db, batch))];
    if (waiting.length === 0) return started;
    started += waiting.length;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await startCase(deps, next);
      }),
    );
    onBatch(started);
  }
}

/** A case that ran before goes on counting its decisions where it stopped: a number names one decision for ever. */
async function startCase({ db, runs, clock }: Pick<Deps, 'db' | 'runs' | 'clock'>, { caseId, planHash }: UnstartedCase): Promise<void> {
  const last = (await lastDecision(db, caseId))?.state as CaseState | undefined;
  if (last) {
    const [plan] = await artifactsByHash(db, [planHash]);
    const nodeId = (plan?.body as unknown as Plan | undefined)?.start ?? '';
    await runs.start({ caseId, planHash, state: { nodeId, seq: last.seq, visits: {}, memo: {}, stack: [] }, isAnew: true });
  } else await runs.start({ caseId, planHash, state: null });
  await markStarted(db, caseId, await clock.nowMs());
}
