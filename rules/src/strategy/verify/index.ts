export type { Lapse } from './lapses.ts';
export { limitsOfPacks } from './limits-of-packs.ts';
export { mostWithin } from './most-within.ts';
export { packsBinding } from './packs-binding.ts';

export { type Verdict, verify } from './verify.ts';
