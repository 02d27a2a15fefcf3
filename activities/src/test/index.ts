export { callOnce, friendlyReminder } from './call-once.ts';
export { signedPlan } from './signed-plan.ts';
