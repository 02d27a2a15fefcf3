import type { Words } from '../lang.ts';

/** How one rule stands to one contact at one instant; a rule that does not object gives none. */
export type Finding =
  /** Time alone does not cure it. */
  | { readonly effect: 'BLOCK' }
  /** Closed at every instant before `untilMs`; ask again then. */
  | { readonly effect: 'DEFER'; readonly untilMs: number /** What the rule's own words do not say. */; readonly because?: Words }
  /** Allowed if these are done. */
  | { readonly effect: 'REQUIRE'; readonly requirements: readonly string[] };

export const block: Finding = { effect: 'BLOCK' };
export const deferUntil = (untilMs: number, because?: Words): Finding => ({ effect: 'DEFER', untilMs, ...(because && { because }) });
export const requireAll = (requirements: readonly string[]): Finding | undefined =>
  requirements.length > 0 ? { effect: 'REQUIRE', requirements } : undefined;
