import { readDrawing } from '@dunwell/db/drawing';
import { putArtifact, reviewAgain } from '@dunwell/db/publishing';
import type { Json } from '@dunwell/rules';
import { hashOf } from '@dunwell/rules/artifact';
import type { Issue } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed } from '../procedure.ts';
import { compileWith } from './shelf.ts';
import { refuseUnfitTexts, textsOfPlan } from './text-check.ts';

/** Problems told one by one; the designer shows them all. */
const mostTold = 3;

function faultsInWords(issues: readonly Issue[]): string {
  const faults = issues.filter(({ severity }) => severity === 'error');
  const told = faults.slice(0, mostTold).map(({ nodeId, message }) => `${nodeId ? `${nodeId}: ` : ''}${message.en}`);
  const rest = faults.length > mostTold ? [`and ${faults.length - mostTold} more`] : [];
  return `the drawing is not handed in: ${[...told, ...rest].join('; ')}`;
}

/** Hands the saved drawing in for signature, with the plan it compiles to. A drawing with faults is not handed in. */
export const submit = allowed('strategy.publish')
  .input(z.object({ strategyId: z.string().max(64) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    const { draft } = await readDrawing(deps.db, input.strategyId);
    if (!draft) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no saved draft to hand in' });
    const compiled = await compileWith(deps.db, draft.body);
    if (!compiled.ok) throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: faultsInWords(compiled.issues) });
    await refuseUnfitTexts(deps.db, textsOfPlan(compiled.plan));
    const atMs = await nowOf(deps);
    const body = draft.body as unknown as Json;
    const hash = hashOf('strategy', body);
    const shared = { id: draft.id, name: draft.name, author: actor.id, atMs };
    const stored = await deps.db.transaction(async (tx) => {
      const plan = await putArtifact(tx, { ...shared, kind: 'plan', hash: compiled.hash, body: compiled.plan as unknown as Json });
      const drawing = await putArtifact(tx, { ...shared, kind: 'strategy', hash, body });
      // The same drawing with other rules, texts or scripts in it is another plan: it needs a signature of its own.
      if (drawing === 'known' && plan === 'stored') await reviewAgain(tx, { kind: 'strategy', id: draft.id, hash });
      return drawing;
    });
    return { hash, planHash: compiled.hash, isNew: stored === 'stored' };
  });
