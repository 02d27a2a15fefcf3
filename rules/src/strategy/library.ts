import type { Facts } from '../fact/catalogue.ts';
import type { Json } from '../json.ts';
import type { Plan } from './plan.ts';

/** The artifacts a plan pins, loaded and compiled: what nodes decide with. Every one was signed before it got here. */
export interface Library {
  ruleset(id: string): RuleEvaluator;
  scorecard(id: string): Scorer;
  /** Plan of a sub-strategy. */
  strategy(id: string): Plan;
}

/** A compiled rule set or decision table. */
export interface RuleEvaluator {
  /** Every outcome the rules can name: the ports of a `decide` node. */
  readonly outcomes: readonly string[];
  evaluate(facts: Facts): RuleVerdict;
}
export interface RuleVerdict {
  /** Event type of the first rule that held (priority, then document order); `null` when none did. */
  readonly outcome: string | null;
  readonly params: Readonly<Record<string, Json>>;
  readonly ruleName: string | null;
  /** Which conditions held and which failed, with values. */
  readonly explain: () => Json;
}

export interface Scorer {
  score(facts: Facts): {
    readonly score: number;
    readonly probability: number;
    readonly grade: string;
    readonly reasons: readonly string[];
  };
}
