import type { CaseEventName } from '../case-event.ts';
import type { Json } from '../json.ts';

/**
 * A compiled strategy: immutable, named by the SHA-256 of its canonical JSON (RFC 8785), run by `step`.
 * Editing a drawing makes a new plan; cases under way keep theirs.
 */
export interface Plan {
  readonly format: 'dunwell.plan/1';
  readonly strategyId: string;
  readonly name: string;
  readonly start: string;
  readonly nodes: Readonly<Record<string, PlanNode>>;
  /** Where each event takes the case, wherever it stands. Stop conditions the drawing leaves out are filled in by the compiler. */
  readonly interrupts: Readonly<Partial<Record<CaseEventName, string>>>;
  /** Every rule set, scorecard, script, template and sub-strategy the plan uses, pinned by content hash. */
  readonly artifacts: readonly ArtifactPin[];
}

export interface PlanNode {
  readonly kind: string;
  readonly label: string;
  /** Version of the settings; absent = 0. A newer engine lifts them when it runs an older plan. */
  readonly version?: number;
  /** Settings after defaults and migrations. */
  readonly config: Readonly<Record<string, Json>>;
  /** Next node per port. */
  readonly exits: Readonly<Record<string, string>>;
}

export interface ArtifactRef {
  readonly kind: 'ruleset' | 'scorecard' | 'script' | 'template' | 'strategy';
  readonly id: string;
}
export interface ArtifactPin extends ArtifactRef {
  readonly hash: string;
}
