import type { Tx } from '@dunwell/db';
import { readFacts } from '@dunwell/db/case-facts';
import type { CaseEvent } from '@dunwell/rules';
import { leaveBehind, type StepInput } from '@dunwell/rules/strategy';
import { permanent } from '../permanent.ts';
import type { Course } from './course.ts';

interface Given {
  readonly caseId: string;
  readonly fresh: readonly CaseEvent[];
  readonly atMs: number;
}

/** Everything one decision looks at, read at one moment. */
export async function readScene(tx: Tx, { loaded, state, reply, left }: Course, { caseId, fresh, atMs }: Given): Promise<StepInput> {
  const found = await readFacts(tx, caseId, atMs);
  if (!found) throw permanent('CaseMissing', `there is no case ${caseId}`);
  const { plan, library } = loaded;
  const scene = { plan, library, state, reply, events: fresh, caseId, atMs, ...found };
  if (!left) return scene;
  const { loaded: old, state: stood } = left;
  return { ...scene, left: leaveBehind({ ...scene, plan: old.plan, library: old.library, state: stood }) };
}
