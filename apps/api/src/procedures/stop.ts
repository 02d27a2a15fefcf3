import { listStrategies } from '@dunwell/db/drawing';
import { creditorNames, liftSwitch, listSwitches, liveCalls, throwSwitch } from '@dunwell/db/kill-switch';
import { channels } from '@dunwell/rules';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed, router, signedIn } from '../procedure.ts';

/** Calls under way are closed as well: with the script's closing sentence, within two seconds. */
const endsLiveCalls = z.boolean().default(false);
const reason = z.string().trim().min(3, 'say why, in at least 3 characters').max(500);

/** What is to be stopped: everything, or one channel, strategy, creditor or case. */
const Throw = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('all'), reason, endsLiveCalls }),
  z.object({ scope: z.literal('channel'), subject: z.enum(channels), reason, endsLiveCalls }),
  z.object({ scope: z.literal('strategy'), subject: z.string().min(1).max(64), reason, endsLiveCalls }),
  z.object({ scope: z.literal('creditor'), subject: z.uuid(), reason, endsLiveCalls }),
  z.object({ scope: z.literal('case'), subject: z.uuid(), reason, endsLiveCalls }),
]);

export const stop = router({
  /** The switches thrown now: for everybody, so that nobody wonders why nothing happens. */
  thrown: signedIn.query(async ({ ctx: { deps } }) => (await listSwitches(deps.db, 50)).filter(({ liftedAtMs }) => liftedAtMs === null)),

  /** Every switch ever thrown, and what one can be thrown for. */
  list: allowed('killSwitch.throw').query(async ({ ctx: { deps } }) => {
    const [switches, strategies, creditors, live] = await Promise.all([
      listSwitches(deps.db, 200),
      listStrategies(deps.db),
      creditorNames(deps.db),
      liveCalls(deps.db),
    ]);
    return { switches, liveCalls: live, choices: { channels, strategies: strategies.map(({ id, name }) => ({ id, name })), creditors } };
  }),

  /** Stops contact at once: the guard asks before every contact, running cases notice within two seconds. */
  throw: allowed('killSwitch.throw')
    .input(Throw)
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const subject = input.scope === 'all' ? null : input.subject;
      const { scope, reason, endsLiveCalls } = input;
      return throwSwitch(deps.db, { scope, subject, reason, endsLiveCalls, by: actor.id, atMs: await nowOf(deps) });
    }),

  /** Lets contact go on; says why, like throwing. */
  lift: allowed('killSwitch.throw')
    .input(z.object({ id: z.uuid(), reason }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const answer = await liftSwitch(deps.db, { ...input, by: actor.id, atMs: await nowOf(deps) });
      if (answer === 'notThrown') throw new TRPCError({ code: 'CONFLICT', message: 'this switch is not thrown any more' });
      return { answer };
    }),
});
