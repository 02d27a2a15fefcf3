import type { Publication } from '@dunwell/db/publishing';
import type { AdvanceInput } from '@dunwell/rules';
import { mapPosition, mayMove, type NodeMap, type PublishPolicy } from '@dunwell/rules/strategy';
import type { LoadedPlan } from './load-plan.ts';
import type { PlanStore } from './plan-store.ts';

/** Which plan a decision is made on, and from where. */
export interface Course {
  readonly planHash: string;
  readonly loaded: LoadedPlan;
  readonly state: AdvanceInput['state'];
  readonly reply: AdvanceInput['reply'];
  /** Where the case stood on its old version, when it enters a new one anew. */
  readonly left?: { readonly loaded: LoadedPlan; readonly state: NonNullable<AdvanceInput['state']> };
}

interface Sources {
  readonly plans: PlanStore;
  /** What is in force of each strategy. */
  readonly inForce: () => Promise<ReadonlyMap<string, Publication>>;
}

const movesAs: Readonly<Record<Publication['policy'], PublishPolicy>> = {
  newCasesOnly: 'newOnly',
  migrateAtSafeNode: 'nextStage',
  migrateNow: 'now',
};

/**
 * Stays on the plan the case is on, unless a newer one of the same strategy takes over cases under way and this one
 * stands where it safely can. Cases fetch their new version themselves, when they wake: nothing is sent to millions.
 */
export async function courseOf({ plans, inForce }: Sources, { planHash, state, reply, events }: AdvanceInput): Promise<Course> {
  const loaded = await plans.load(planHash);
  const stay = { planHash, loaded, state, reply };
  if (state === null || reply.type !== 'woke') return stay;
  const newest = (await inForce()).get(loaded.plan.strategyId);
  if (!newest || newest.planHash === planHash) return stay;
  if (!mayMove(movesAs[newest.policy], loaded.plan, state)) return stay;
  // A new version that may not run keeps nobody from going on with the old one.
  const next = await plans.load(newest.planHash).catch(() => undefined);
  if (!next) return stay;
  const moved = mapPosition(loaded.plan, next.plan, (newest.migration ?? {}) as NodeMap, state);
  if (!moved.ok) return stay;
  const on = { planHash: newest.planHash, loaded: next, state: moved.state };
  if (!moved.reenter) return { ...on, reply };
  // News is for the node that waits for it: it is heard on the old version first.
  return events.length > 0 ? stay : { ...on, reply: { type: 'started' }, left: { loaded, state } };
}
