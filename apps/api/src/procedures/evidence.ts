import { findConsumer } from '@dunwell/db/case-lookup';
import { contactEvidence } from '@dunwell/db/evidence';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { allowed, router } from '../procedure.ts';

export const evidence = router({
  /** The whole contact history of one person, made and withheld, with a hash over all of it. */
  ofConsumer: allowed('audit.read')
    .input(z.object({ consumer: z.string().min(1).max(100) }))
    .query(async ({ ctx: { deps }, input }) => {
      const consumerId = await findConsumer(deps.db, input.consumer);
      const found = consumerId && (await contactEvidence(deps.db, consumerId));
      if (!found) throw new TRPCError({ code: 'NOT_FOUND', message: `there is no consumer ${input.consumer}` });
      return found;
    }),
});
