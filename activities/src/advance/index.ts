export { type AdvanceDeps, makeAdvance } from './advance.ts';
export { type LoadedPlan, loadPlan, type PinnedContent } from './load-plan.ts';
export { makePlanStore, type PlanStore } from './plan-store.ts';
export { makeStops, type Stoppable, type Stops } from './stops.ts';
