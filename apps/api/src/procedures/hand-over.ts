import { makeHandOverFile, readHandOverFile, readHandOvers, takeBack } from '@dunwell/db/hand-over';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed, router } from '../procedure.ts';

export const handOver = router({
  /** What stands with each partner, the latest files, and cases that came back. */
  list: allowed('handOver.run').query(({ ctx: { deps } }) => readHandOvers(deps.db)),

  /** Writes the file for one partner: every case filed for them and in no file yet. */
  makeFile: allowed('handOver.run')
    .input(z.object({ to: z.enum(['agency', 'legal']), partner: z.string().min(1).max(120) }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const file = await makeHandOverFile(deps.db, { ...input, madeBy: actor.name, atMs: await nowOf(deps) });
      if (!file) throw new TRPCError({ code: 'CONFLICT', message: `nothing waits for ${input.partner}` });
      return file;
    }),

  /** A file as it was made. */
  file: allowed('handOver.run')
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx: { deps }, input }) => {
      const found = await readHandOverFile(deps.db, input.id);
      if (!found) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such file' });
      return found;
    }),

  /** Reopens a case its partner rejected or returned. */
  takeBack: allowed('handOver.run')
    .input(z.object({ handOverId: z.uuid(), reason: z.string().trim().min(3).max(500) }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const isTaken = await takeBack(deps.db, { ...input, by: actor.name, atMs: await nowOf(deps) });
      if (!isTaken) throw new TRPCError({ code: 'CONFLICT', message: 'this case has not been given back, or is open already' });
    }),
});
