import type { Db } from '@dunwell/db';
import { artifactsByHash, unsignedOf } from '@dunwell/db/decision';
import { refreshed } from '../clock/index.ts';
import { permanent } from '../permanent.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';

/** Signed plans by content hash, ready to decide with. */
export interface PlanStore {
  /** @throws ApplicationFailure `ArtifactMissing`, `ArtifactUnsigned`, `PlanCorrupt` */
  load(planHash: string): Promise<LoadedPlan>;
}

/** A withdrawn signature stops a plan within this time, in real ms. */
const signatureNoticedWithinMs = 2000;
/** Plans kept compiled; a plan never changes, so none is ever out of date. */
const mostPlans = 200;

interface Kept {
  readonly plan: LoadedPlan;
  /** Those of its artifacts that may not run. */
  readonly unsigned: () => Promise<readonly string[]>;
}

export function makePlanStore(db: Db): PlanStore {
  const kept = new Map<string, Promise<Kept>>();
  const keep = (planHash: string): Promise<Kept> => {
    const known = kept.get(planHash);
    if (known) return known;
    const loading = loadPlan(planHash, (hashes) => artifactsByHash(db, hashes)).then((plan) => ({
      plan,
      unsigned: refreshed(signatureNoticedWithinMs, () => unsignedOf(db, plan.hashes)),
    }));
    // What failed to load is asked for again: it may have been stored or repaired meanwhile.
    loading.catch(() => kept.delete(planHash));
    if (kept.size >= mostPlans) kept.delete(kept.keys().next().value!);
    kept.set(planHash, loading);
    return loading;
  };
  return {
    load: async (planHash) => {
      const { plan, unsigned } = await keep(planHash);
      const [refused] = await unsigned();
      if (refused) throw permanent('ArtifactUnsigned', `artifact ${refused} of plan ${planHash} is not signed`);
      return plan;
    },
  };
}
