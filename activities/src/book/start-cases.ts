import { markStarted, type UnstartedCase, unstartedCases } from '@dunwell/db/book';
import { artifactsByHash, lastDecision } from '@dunwell/db/decision';
import type { CaseState } from '@dunwell/rules';
import type { Plan } from '@dunwell/rules/strategy';
import type { Deps } from '../deps.ts';

type StartDeps = Pick<Deps, 'db' | 'runs'>;

const batch = 100;
/** Starts under way at once: a development server of Temporal stumbles over more. */
const atOnce = 10;

/** Starts the durable run of every case that has a strategy and no run. Returns how many. Safe to repeat after a crash. */
export async function startCases(deps: StartDeps, onBatch: (started: number) => void): Promise<number> {
  let started = 0;
  for (;;) {
    const waiting = await unstartedCases(deps.db, batch);
    if (waiting.length === 0) return started;
    const left = [...waiting];
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) await startCase(deps, next);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    const ids = waiting.map(({ caseId }) => caseId);
    await markStarted(deps.db, ids);
    started += ids.length;
    onBatch(started);
  }
}

/** A case that ran before goes on counting its decisions where it stopped: a number names one decision for ever. */
async function startCase({ db, runs }: StartDeps, { caseId, planHash }: UnstartedCase): Promise<void> {
  const last = (await lastDecision(db, caseId))?.state as CaseState | undefined;
  if (!last) return runs.start({ caseId, planHash, state: null });
  const [plan] = await artifactsByHash(db, [planHash]);
  const nodeId = (plan?.body as unknown as Plan | undefined)?.start ?? '';
  await runs.start({ caseId, planHash, state: { nodeId, seq: last.seq, visits: {}, memo: {}, stack: [] }, isAnew: true });
}
