import { findConsumer } from '@dunwell/db/case-lookup';
import { exportEvidence } from '@dunwell/db/evidence';
import { personOf } from '@dunwell/db/person-facts';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed, router } from '../procedure.ts';

const Subject = z.union([
  z.object({ caseId: z.uuid() }),
  /** Id or reference of the person. */
  z.object({ consumer: z.string().trim().min(1).max(100) }),
]);

export const evidence = router({
  /** The whole contact history of one person, made and withheld, with a hash over all of it; the audit keeps who took it. */
  export: allowed('evidence.export')
    .input(Subject)
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const consumerId = 'caseId' in input ? await personOf(deps.db, input.caseId) : await findConsumer(deps.db, input.consumer);
      const found = consumerId && (await exportEvidence(deps.db, { consumerId, by: actor.name, atMs: await nowOf(deps) }));
      const named = 'caseId' in input ? `person of case ${input.caseId}` : `consumer ${input.consumer}`;
      if (!found) throw new TRPCError({ code: 'NOT_FOUND', message: `there is no ${named}` });
      return found;
    }),
});
