export { callOnce, friendlyReminder } from './call-once.ts';
export { type Shelf, signedPlan } from './signed-plan.ts';
