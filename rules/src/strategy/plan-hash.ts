import { contentHash } from '../artifact/content-hash.ts';
import type { Json } from '../json.ts';
import type { Plan } from './plan.ts';

// A plan is plain JSON; its interface only lacks the index signature that would say so.
/** Name of a plan: SHA-256 (hex) of its canonical JSON. */
export const planHash = (plan: Plan): string => contentHash(plan as unknown as Json);
