import type { Words } from '../../lang.ts';
import type { Stop } from './most-contacts.ts';

/** One way in which the strategy by itself would break a limit. */
export interface Breach {
  readonly rule: string;
  /** From the first contact that matters to the breach; `route.ts` finds the way there from the start of the case. */
  readonly stops: readonly Stop[];
  readonly message: Words;
}

/** What one proof has found: what holds for every path, loop, timing and zone, and what does not. */
export interface Claim {
  readonly proved: readonly { readonly rule: string; readonly what: Words }[];
  readonly breaches: readonly Breach[];
  readonly notes: readonly { readonly rule: string; readonly nodeId: string; readonly what: Words }[];
  readonly states: number;
}

export const nothing: Claim = { proved: [], breaches: [], notes: [], states: 0 };

/** Several claims as one, in order. */
export const allOf = (claims: readonly Claim[]): Claim => ({
  proved: claims.flatMap(({ proved }) => proved),
  breaches: claims.flatMap(({ breaches }) => breaches),
  notes: claims.flatMap(({ notes }) => notes),
  states: claims.reduce((sum, { states }) => sum + states, 0),
});

export const words = (en: string, zh: string): Words => ({ en, zh });
