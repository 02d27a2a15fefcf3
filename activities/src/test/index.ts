export { type Shelf, signedPlan } from './signed-plan.ts';
