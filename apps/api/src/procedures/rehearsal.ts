import { Graph } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { allowed, router } from '../procedure.ts';
import { askChild, houseHistory, prepareRehearsal, Question, rehearsalsOf } from '../rehearsal/index.ts';

const byId = z.object({ id: z.uuid() });
const missing = () => new TRPCError({ code: 'NOT_FOUND', message: 'there is no such rehearsal' });
const tooMany = () => new TRPCError({ code: 'TOO_MANY_REQUESTS', message: 'five rehearsals wait already: try again when one is done' });

export const rehearsal = router({
  /** Takes a masked sample of the book and rehearses on it, now or after the one that runs. */
  start: allowed('strategy.read')
    .input(Question)
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const prepared = await prepareRehearsal(deps, input, actor.name);
      if (!(await rehearsalsOf(deps.settings).ask(prepared))) throw tooMany();
      return { id: prepared.rehearsal.id };
    }),

  /** How much of its own this house could learn behaviour from. */
  houseHistory: allowed('strategy.read').query(({ ctx: { deps } }) => houseHistory(deps)),

  /** The rehearsals of a strategy, newest first. */
  list: allowed('strategy.read')
    .input(z.object({ strategyId: z.string().max(64) }))
    .query(async ({ ctx: { deps }, input }) => {
      const found = await rehearsalsOf(deps.settings).list(input.strategyId);
      return found.map(({ id, question: { behaviour: _behaviour, ...question }, by, askedAtMs, status, progress }) => ({
        id,
        question,
        by,
        askedAtMs,
        status,
        progress,
      }));
    }),

  /** One rehearsal: how far it is, or what came of it. */
  get: allowed('strategy.read')
    .input(byId)
    .query(async ({ ctx: { deps }, input }) => {
      const found = await rehearsalsOf(deps.settings).get(input.id);
      if (!found) throw missing();
      return found;
    }),

  /** Ends a rehearsal that waits or runs. */
  cancel: allowed('strategy.read')
    .input(byId)
    .mutation(async ({ ctx: { deps }, input }) => {
      if (!(await rehearsalsOf(deps.settings).cancel(input.id))) throw missing();
      return { status: 'cancelled' as const };
    }),

  /** Goes on with one that was cancelled or failed, from the shares it had finished. */
  goOn: allowed('strategy.read')
    .input(byId)
    .mutation(async ({ ctx: { deps }, input }) => {
      const isQueued = await rehearsalsOf(deps.settings).goOn(input.id);
      if (isQueued === undefined) throw missing();
      if (!isQueued) throw tooMany();
      return { status: 'waiting' as const };
    }),

  /** The drawing that was rehearsed, as it was then. */
  drawing: allowed('strategy.read')
    .input(byId.extend({ side: z.int().min(0).max(1) }))
    .query(async ({ ctx: { deps }, input: { id, side } }) => {
      const drawing = (await rehearsalsOf(deps.settings).taskOf(id))?.drawings[side];
      if (!drawing) throw missing();
      return Graph.parse(drawing);
    }),

  /** The life of one sampled case, decision by decision, as it was rehearsed. */
  life: allowed('strategy.read')
    .input(byId.extend({ side: z.int().min(0).max(1), caseRef: z.string().max(200) }))
    .query(async ({ ctx: { deps }, input: { id, side, caseRef } }) => {
      const task = await rehearsalsOf(deps.settings).taskOf(id);
      if (!task || side >= task.drawings.length) throw missing();
      if (!task.cases.some(({ ref }) => ref === caseRef))
        throw new TRPCError({ code: 'NOT_FOUND', message: `case ${caseRef} is not in the sample of this rehearsal` });
      const said = await askChild({ type: 'life', task, side, caseRef }).answer;
      if (said.type !== 'life')
        throw new TRPCError({ code: 'PRECONDITION_FAILED', message: said.type === 'failed' ? said.message : 'no life was told' });
      return said.life;
    }),
});
