import { rehearseRetention, runRetention } from '@dunwell/db/retention';
import { localTime } from '@dunwell/rules';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed, router } from '../procedure.ts';

/** Fates told one by one; the counts are always whole, and a real run keeps every fate as proof. */
const mostFates = 10_000;

export const retention = router({
  /** What a retention run of today would purge, and what it would keep and why. Deletes nothing. */
  rehearse: allowed('retention.run').query(async ({ ctx: { deps } }) => {
    const { fates, ...report } = await rehearseRetention(deps.db, localTime(deps.settings.DUNWELL_ZONE, await nowOf(deps)).date);
    return { ...report, fates: fates.slice(0, mostFates) };
  }),

  /** Purges contact records nobody need keep any longer; the run and its proof stay in the audit. */
  run: allowed('retention.run')
    .input(z.object({ isSure: z.literal(true) }))
    .mutation(async ({ ctx: { deps, actor } }) => {
      const { date } = localTime(deps.settings.DUNWELL_ZONE, await nowOf(deps));
      const { fates, ...report } = await runRetention(deps.db, { businessDate: date, startedBy: actor.id });
      return { ...report, fates: fates.slice(0, mostFates) };
    }),
});
