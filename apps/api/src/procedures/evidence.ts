import { exportEvidence } from '@dunwell/db/evidence';
import { TRPCError } from '@trpc/server';
import { nowOf } from '../business-now.ts';
import { allowed, router } from '../procedure.ts';
import { ConsumerSubject, consumerOf } from './consumer-subject.ts';

export const evidence = router({
  /** The whole contact history of one person, made and withheld, sealed with the key of the house; the audit keeps who took it. */
  export: allowed('evidence.export')
    .input(ConsumerSubject)
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const consumerId = await consumerOf(deps, input);
      const house = deps.settings.DUNWELL_URL;
      const found = await exportEvidence(deps.db, { consumerId, by: actor.name, house, keys: deps.keys, atMs: await nowOf(deps) });
      if (!found) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such person any more' });
      return found;
    }),
});
