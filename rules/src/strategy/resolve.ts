import type { ArtifactRef, Plan } from './plan.ts';

/** What the compiler must know about an artifact that a node names. */
export interface ResolvedArtifact {
  /** Content hash the plan pins. */
  readonly hash: string;
  /** Outcomes a rule set or decision table can give. */
  readonly outcomes?: readonly string[];
  /** The compiled sub-strategy. */
  readonly plan?: Plan;
}

/** Finds an artifact by kind and id; `undefined` when there is none. */
export type Resolve = (ref: ArtifactRef) => ResolvedArtifact | undefined;
