import type { Decision } from '@dunwell/db/decision';
import type { AdvanceInput, BusinessClock, Json } from '@dunwell/rules';
import { contentHash } from '@dunwell/rules/artifact';
import type { Step, StepInput } from '@dunwell/rules/strategy';
import { inWords } from './in-words.ts';
import type { LoadedPlan } from './load-plan.ts';

interface Made {
  readonly input: AdvanceInput;
  readonly scene: StepInput;
  readonly decided: Step;
  readonly loaded: LoadedPlan;
  readonly businessClock: BusinessClock;
  /** The node the case stood on; `null` for a new one. */
  readonly before: string | null;
}

/** Raised when the same inputs may lead to another decision; recorded with each one. */
const engineVersion = 'dunwell-1';

/** The record of a decision: its inputs whole, so that it can be replayed byte for byte. */
export function decisionOf({ input, scene, decided, loaded, businessClock, before }: Made): Decision {
  const { plan: _plan, library: _library, ...seen } = scene;
  const record = { ...seen, planHash: input.planHash, artifacts: loaded.hashes, eventsSeen: input.events.length } as unknown as Json;
  const { state, command, writes, trace } = decided;
  return {
    seq: input.state?.seq ?? 0,
    planHash: input.planHash,
    engineVersion,
    inputHash: contentHash(record),
    input: record,
    clock: { ...businessClock },
    trace: trace as unknown as Json,
    command,
    state,
    writes,
    atMs: scene.atMs,
    note: inWords(trace, before),
  };
}
