export { makeCallWatch } from './call-watch.ts';
export type { ContactDeps } from './contact-deps.ts';
export { makeContactEffects } from './contact-effects.ts';
export type { Letter, SendDeps } from './letter.ts';
export { sendOnce, takeUp } from './send-once.ts';
