import type { Words } from '../lang.ts';

export const decisions = ['ALLOW', 'REQUIRE', 'DEFER', 'BLOCK'] as const;
export type Decision = (typeof decisions)[number];

/** What the guard says to one contact. Plain JSON: stored with the decision, sent to screens, printed by the command line. */
export interface Answer {
  readonly decision: Decision;
  /** Every rule that stands between the proposal and the earliest allowed moment, the gravest first. */
  readonly rules: readonly string[];
  /** What must be done or said for the contact to be lawful. */
  readonly requirements: readonly string[];
  /** First instant ≥ the proposal's at which the same contact is allowed with no further events. DEFER only. */
  readonly earliestAllowedAt?: string;
  /** By then the contact must have ended: the permitted hours of the most restrictive zone end. ALLOW and REQUIRE only. */
  readonly hardStopAt?: string;
  readonly packs: readonly { readonly id: string; readonly hash: string }[];
  readonly explain: readonly { readonly rule: string; readonly words: Words; readonly cite: string }[];
}
