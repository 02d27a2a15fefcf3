import type { Deps } from './deps.ts';

/** Of the time that passes, the share that may go into answering: one in so many. */
const thrift = 25;
/** Nobody sees anything older than this, however long an answer takes, in real ms. */
const oldestMs = 60_000;

/**
 * One answer for everybody who asks the same: worked out once at a time, then kept `thrift` times as long as that took. A
 * small house sees every change at once, a large one is not counted over and over again by each open screen. A failure is not kept.
 */
export function heldAnswer<Answer>(work: () => Promise<Answer>, elapsedMs: () => number = () => performance.now()): () => Promise<Answer> {
  let held: Promise<Answer> | undefined;
  let untilMs = 0;
  const begin = async (): Promise<Answer> => {
    const sinceMs = elapsedMs();
    untilMs = Number.POSITIVE_INFINITY;
    try {
      const answer = await work();
      untilMs = elapsedMs() + Math.min(thrift * (elapsedMs() - sinceMs), oldestMs);
      return answer;
    } catch (fault) {
      untilMs = 0;
      throw fault;
    }
  };
  return () => {
    if (!held || elapsedMs() >= untilMs) held = begin();
    return held;
  };
}

const ofHouses = new WeakMap<Deps, Map<string, () => Promise<unknown>>>();

/** The held answer of a house to the question of this name. Names are few and ours: each stays as long as the process. */
export function heldIn<Answer>(deps: Deps, question: string, work: () => Promise<Answer>): Promise<Answer> {
  const house = ofHouses.get(deps) ?? new Map<string, () => Promise<unknown>>();
  ofHouses.set(deps, house);
  const answer = house.get(question) ?? heldAnswer(work);
  house.set(question, answer);
  return answer() as Promise<Answer>;
}
