export { makeAdvance } from './advance.ts';
export type { PinnedContent } from './load-plan.ts';
export { makePlanStore, type PlanStore } from './plan-store.ts';
export { makeStops, type Stops } from './stops.ts';
