export { makeCallWatch } from './call-watch.ts';
export type { ContactDeps, Sender } from './contact-deps.ts';
export { makeContactEffects } from './contact-effects.ts';
