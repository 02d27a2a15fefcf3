import { Rehearsal } from './rehearsal.ts';
import type { LifeEntry, RehearsalInput } from './rehearsal-input.ts';
import { rehearseShare, shareCount } from './shares.ts';
import { type ShareResult, type Summary, summarise } from './summary.ts';

/** Told between shares; returning `false` stops the rehearsal. */
export type OnProgress = (progress: { readonly sharesDone: number; readonly shares: number }) => boolean | undefined;

/** Rehearses a plan on a portfolio in this thread; `undefined` when it was stopped. */
export function simulate(input: RehearsalInput, onProgress?: OnProgress): Summary | undefined {
  const results = simulateShares(input, onProgress);
  return results && summarise(input.plan.strategyId, results);
}

/** The same, share by share, for comparing strategies. */
export function simulateShares(input: RehearsalInput, onProgress?: OnProgress): ShareResult[] | undefined {
  const results: ShareResult[] = [];
  for (let share = 0; share < shareCount; share++) {
    results.push(rehearseShare(input, share));
    if (onProgress?.({ sharesDone: share + 1, shares: shareCount }) === false) return undefined;
  }
  return results;
}

/** The whole life of one case in a rehearsal, decision by decision: its consumer alone, so lines are never full. */
export function lifeOf(input: RehearsalInput, caseRef: string): readonly LifeEntry[] {
  const { capacity: _, ...unlimited } = input;
  const consumerRef = input.cases.find(({ ref }) => ref === caseRef)?.consumerRef;
  const cases = input.cases.filter((each) => each.consumerRef === consumerRef);
  const rehearsal = new Rehearsal({ ...unlimited, cases, watch: new Set([caseRef]) });
  rehearsal.run();
  return rehearsal.state.told;
}
