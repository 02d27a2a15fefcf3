export type { Deps } from './deps.ts';
export { makeEffects } from './effects.ts';
