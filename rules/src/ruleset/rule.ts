import type { Json } from '../json.ts';
import type { OperatorText } from './operator.ts';
import type { Slot } from './slot.ts';

/** A rule set, read and normalised: what both evaluators, the checks and the explanation work on. */
export interface Ruleset {
  readonly id: string;
  readonly name: string;
  /** `first`: only the first rule that holds counts · `collect`: every rule that holds. */
  readonly hitPolicy: 'first' | 'collect';
  /** Priority descending, then document order: the total order everything is decided in. */
  readonly rules: readonly Rule[];
  readonly slots: readonly Slot[];
}

export interface Rule {
  /** Place in the document, from 0. */
  readonly index: number;
  readonly name: Json | undefined;
  readonly priority: number;
  readonly event: RuleEvent;
  readonly conditions: Condition;
}

export interface RuleEvent {
  readonly type: string;
  readonly params?: Json;
}

export type Condition = Leaf | Group | Not;

/** One comparison. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly at: string;
  readonly left: number;
  readonly operator: OperatorText;
  readonly right: { readonly slot: number } | { readonly value: Json };
  /** What its explanation repeats of the document. */
  readonly shown: Readonly<Record<string, Json>>;
  readonly reference?: Reference;
}

/** The `{condition: name}` a condition was reached by: shown in its place when it was not judged. */
export type Reference = Readonly<Record<string, Json>>;

/** `all` or `any`. */
export interface Group {
  readonly kind: 'all' | 'any';
  readonly at: string;
  readonly children: readonly Condition[];
  /** Children by condition priority, highest first: a later set is judged only when the earlier ones leave it open. */
  readonly sets: readonly (readonly Condition[])[];
  readonly shown: Readonly<Record<string, Json>>;
  readonly reference?: Reference;
}

export interface Not {
  readonly kind: 'not';
  readonly at: string;
  readonly child: Condition;
  readonly shown: Readonly<Record<string, Json>>;
  readonly reference?: Reference;
}
