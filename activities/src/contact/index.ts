export { makeCallWatch } from './call-watch.ts';
export type { ContactDeps } from './contact-deps.ts';
export { makeContactEffects } from './contact-effects.ts';
export { type Letter, type SendDeps, sendOnce, takeUp } from './send-once.ts';
