import type { CaseEvent } from '../../case-event.ts';
import type { CaseState, Command, Reply } from '../../effects.ts';
import type { Facts } from '../../fact/catalogue.ts';
import type { Json } from '../../json.ts';
import type { Words } from '../../lang.ts';
import type { Library } from '../library.ts';
import type { Write } from '../node-type.ts';
import type { Plan } from '../plan.ts';

/** Everything one decision looks at. */
export interface StepInput {
  readonly plan: Plan;
  readonly library: Library;
  /** `null` when the case has just been assigned. */
  readonly state: CaseState | null;
  readonly reply: Reply;
  readonly events: readonly CaseEvent[];
  readonly caseId: string;
  readonly consumerId: string;
  /** Business time, epoch ms. */
  readonly atMs: number;
  /** The consumer's IANA zone. */
  readonly zone: string;
  readonly facts: Facts;
  /** What leaving the old version still asks for, when a new version has just taken the case over. */
  readonly left?: readonly Write[];
  /** Nobody will read why: the trace stays empty. A rehearsal decides millions of times and tells a few lives. */
  readonly isUntold?: boolean;
}

/** One decision: where the case stands now, what takes time next, what is to be written, and why. */
export interface Step {
  readonly state: CaseState;
  readonly command: Command;
  readonly writes: readonly Write[];
  readonly trace: readonly TraceEntry[];
}

/** One node of the walk, in words. */
export interface TraceEntry {
  readonly nodeId: string;
  /** Calling nodes when inside a sub-strategy, outermost first. */
  readonly within?: readonly string[];
  readonly kind: string;
  readonly label: string;
  /** The exit taken; absent when the case stays here. */
  readonly port?: string;
  readonly because: Words;
  readonly evidence?: Json;
}
