import type { Tx } from '@dunwell/db';
import { readFacts } from '@dunwell/db/case-facts';
import type { AdvanceInput, CaseEvent } from '@dunwell/rules';
import type { StepInput } from '@dunwell/rules/strategy';
import { permanent } from '../permanent.ts';
import type { LoadedPlan } from './load-plan.ts';

interface Given {
  readonly fresh: readonly CaseEvent[];
  readonly loaded: LoadedPlan;
  readonly atMs: number;
}

/** Everything one decision looks at, read at one moment. */
export async function readScene(tx: Tx, { caseId, state, reply }: AdvanceInput, { fresh, loaded, atMs }: Given): Promise<StepInput> {
  const found = await readFacts(tx, caseId, atMs);
  if (!found) throw permanent('CaseMissing', `there is no case ${caseId}`);
  const { plan, library } = loaded;
  return { plan, library, state, reply, events: fresh, caseId, atMs, ...found };
}
