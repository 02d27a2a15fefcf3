import { unsignedOf } from '@dunwell/db/decision';
import { publicationsInForce, readDrawing } from '@dunwell/db/drawing';
import { publishPlan } from '@dunwell/db/publishing';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed } from '../procedure.ts';
import { compileWith } from './shelf.ts';

/** Puts the newest signed version to work. Its plan must be signed too: what runs is what was signed. */
export const putIntoForce = allowed('strategy.publish')
  .input(z.object({ strategyId: z.string().max(64) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    const { versions } = await readDrawing(deps.db, input.strategyId);
    const signed = versions.find(({ status }) => status === 'signed');
    if (!signed) throw new TRPCError({ code: 'PRECONDITION_FAILED', message: 'no version of this strategy is signed' });
    const compiled = await compileWith(deps.db, signed.body);
    if (!compiled.ok)
      throw new TRPCError({ code: 'PRECONDITION_FAILED', message: 'the signed version no longer compiles: hand it in again' });
    const unsigned = await unsignedOf(deps.db, [compiled.hash, ...compiled.plan.artifacts.map(({ hash }) => hash)]);
    if (unsigned.length > 0) {
      throw new TRPCError({
        code: 'PRECONDITION_FAILED',
        message: `${unsigned.length} of its parts changed since and are not signed: hand it in again`,
      });
    }
    const before = (await publicationsInForce(deps.db)).find(({ strategyId }) => strategyId === input.strategyId);
    const answer = await publishPlan(deps.db, {
      strategyId: input.strategyId,
      planHash: compiled.hash,
      priority: before?.priority ?? 0,
      segment: before?.segment ?? {},
      policy: before?.policy ?? 'newCasesOnly',
      fromMs: await nowOf(deps),
      publishedBy: actor.id,
    });
    return { answer, planHash: compiled.hash };
  });
