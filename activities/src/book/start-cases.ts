import { markStarted, type UnstartedCase, unstartedCases } from '@dunwell/db/book';
import { artifactsByHash, lastDecision, undecidedCount } from '@dunwell/db/decision';
import type { CaseState } from '@dunwell/rules';
import type { Plan } from '@dunwell/rules/strategy';
import type { Deps } from '../deps.ts';

type StartDeps = Pick<Deps, 'db' | 'runs'>;

/** Starts under way at once. */
const batch = 20;
/** Cases started and not yet decided on at once: more would only time each other out. */
const mostUndecided = 60;
/** How long a full house is left alone before it is looked at again, in real ms. */
const pauseMs = 250;
/** A case that cannot be decided on (a plan nobody signed) holds up the others no longer than this, in real ms. */
const patienceMs = 30_000;

/** Starts the durable run of every case that has a strategy and no run. Returns how many. Safe to repeat after a crash; `beat` is called all the while and may throw to end it. */
export async function startCases(deps: StartDeps, beat: (started: number) => void): Promise<number> {
  let started = 0;
  for (;;) {
    const waiting = await unstartedCases(deps.db, batch);
    if (waiting.length === 0) return started;
    await Promise.all(waiting.map((each) => startCase(deps, each)));
    const ids = waiting.map(({ caseId }) => caseId);
    await markStarted(deps.db, ids);
    started += ids.length;
    await roomForMore(deps, () => beat(started));
  }
}

/** Waits until most of those started have had their first decision, so that a large book fills the engine no faster than it decides. */
async function roomForMore({ db }: StartDeps, beat: () => void): Promise<void> {
  const beganAtMs = performance.now();
  for (;;) {
    beat();
    const isFull = (await undecidedCount(db)) > mostUndecided;
    if (!isFull || performance.now() - beganAtMs > patienceMs) return;
    await new Promise((resume) => setTimeout(resume, pauseMs));
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
