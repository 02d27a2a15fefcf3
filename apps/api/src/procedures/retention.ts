import { attemptsLeft, filesOfRuns } from '@dunwell/db/erased-files';
import { countRefusals, liftRefusals } from '@dunwell/db/kept-refusals';
import { liftHold, listHolds, listRetentionRuns, setHold } from '@dunwell/db/legal-hold';
import { refsOf, rehearseRetention, runRetention } from '@dunwell/db/retention';
import { localTime } from '@dunwell/rules';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Actor } from '../auth/index.ts';
import { nowOf } from '../business-now.ts';
import type { Deps } from '../deps.ts';
import { allowed, router } from '../procedure.ts';
import { Reason } from './consent-input.ts';
import { ConsumerSubject, consumerOf } from './consumer-subject.ts';

/** Fates told one by one; the counts are always whole, and a real run keeps every fate as proof. */
const mostFates = 10_000;

const mostShown = 200;
const OnPerson = ConsumerSubject.and(z.object({ reason: Reason }));

/** Who holds whose records, why. */
async function holdOf(deps: Deps, actor: Actor, input: z.output<typeof OnPerson>) {
  return { consumerId: await consumerOf(deps, input), reason: input.reason, by: actor.name, atMs: await nowOf(deps) };
}

export const retention = router({
  /** Runs that were made, newest first, with what became of their files; files no record names; and the legal holds. */
  history: allowed('audit.read').query(async ({ ctx: { deps } }) => {
    const [all, holds, files, left] = await Promise.all([
      listRetentionRuns(deps.db, mostShown),
      listHolds(deps.db, mostShown),
      filesOfRuns(deps.db),
      attemptsLeft(deps.db),
    ]);
    const filesOf = (id: string | null) => files.filter(({ runId }) => runId === id).map(({ runId: _, ...counts }) => counts);
    const runs = all.map((run) => ({ ...run, files: filesOf(run.id), attemptsToLookFor: left.get(run.id) ?? 0 }));
    return { runs, holds, unnamedFiles: filesOf(null) };
  }),

  /** How many refusals of erased persons are remembered. Whose, nobody can say. */
  refusals: allowed('audit.read').query(({ ctx: { deps } }) => countRefusals(deps.db)),

  /** Lifts what is remembered of one number, address or reference; the audit keeps that and why, and not the number. */
  liftRefusal: allowed('retention.run')
    .input(z.object({ value: z.string().trim().min(3, 'give the number, address or reference in full').max(254), reason: Reason }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const lifted = await liftRefusals(deps.db, { ...input, by: actor.name, atMs: await nowOf(deps), keys: deps.keys });
      if (lifted.refusals === 0)
        throw new TRPCError({ code: 'NOT_FOUND', message: 'nothing is remembered of this number, address or reference' });
      return lifted;
    }),

  /** From now on nothing about the person is purged, whatever the dates say. */
  hold: allowed('legalHold.set')
    .input(OnPerson)
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      if (!(await setHold(deps.db, await holdOf(deps, actor, input))))
        throw new TRPCError({ code: 'CONFLICT', message: 'a legal hold stands already' });
    }),

  /** Ends the holds on a person; the dates of the law count again. */
  release: allowed('legalHold.set')
    .input(OnPerson)
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      if (!(await liftHold(deps.db, await holdOf(deps, actor, input))))
        throw new TRPCError({ code: 'CONFLICT', message: 'no legal hold stands' });
    }),

  /** What a retention run of today would purge, and what it would keep and why. Deletes nothing. */
  rehearse: allowed('retention.run').query(async ({ ctx: { deps } }) => {
    const { fates, ...report } = await rehearseRetention(deps.db, localTime(deps.settings.DUNWELL_ZONE, await nowOf(deps)).date);
    const told = fates.slice(0, mostFates);
    const refs = await refsOf(
      deps.db,
      told.map(({ consumerId }) => consumerId),
    );
    return { ...report, fates: told.map((fate) => ({ ...fate, consumerRef: refs.get(fate.consumerId) ?? fate.consumerId })) };
  }),

  /** Purges contact records nobody need keep any longer; the run and its proof stay in the audit. */
  run: allowed('retention.run')
    .input(z.object({ isSure: z.literal(true) }))
    .mutation(async ({ ctx: { deps, actor } }) => {
      const { date } = localTime(deps.settings.DUNWELL_ZONE, await nowOf(deps));
      const { fates, ...report } = await runRetention(deps.db, { businessDate: date, startedBy: actor.id, keys: deps.keys });
      return { ...report, fates: fates.slice(0, mostFates) };
    }),
});
