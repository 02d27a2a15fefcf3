import type { FactsIn } from './slot.ts';

/** A compiled rule set. Rules are numbered by their place in the total order. */
export interface Program {
  /** False when a fact that is compared by size is an object: such a case is judged the exact way instead. */
  isPlain(facts: FactsIn): boolean;
  /** The first rule that holds, or −1. */
  first(facts: FactsIn): number;
  /** Every rule that holds, in order. */
  all(facts: FactsIn): number[];
}
