import type { Decision } from '@dunwell/db/decision';
import type { AdvanceInput, BusinessClock, Json } from '@dunwell/rules';
import { contentHash } from '@dunwell/rules/artifact';
import { engineVersion, type Step, type StepInput } from '@dunwell/rules/strategy';
import type { Course } from './course.ts';
import { inWords } from './in-words.ts';

interface Made {
  readonly input: AdvanceInput;
  readonly scene: StepInput;
  readonly decided: Step;
  readonly course: Course;
  readonly businessClock: BusinessClock;
  /** The node the case stood on; `null` for a new one. */
  readonly before: string | null;
}

/** The record of a decision: its inputs whole, so that it can be replayed byte for byte. */
export function decisionOf({ input, course, scene, decided, businessClock, before }: Made): Decision {
  const { plan: _plan, library: _library, ...seen } = scene;
  const record = {
    ...seen,
    planHash: course.planHash,
    artifacts: course.loaded.hashes,
    eventsSeen: input.events.length,
  } as unknown as Json;
  const { state, command, writes, trace } = decided;
  return {
    seq: input.state?.seq ?? 0,
    planHash: course.planHash,
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
