import { endCircumstance, noteCircumstance, noteWhereabouts } from '@dunwell/db/person-facts';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { allowed } from '../procedure.ts';
import { CircumstanceInput, circumstanceOf } from './circumstance-input.ts';
import { Reason } from './consent-input.ts';
import { changeOf } from './person-change.ts';
import { WhereaboutsInput } from './whereabouts-input.ts';

const OfCase = z.object({ caseId: z.uuid() });

/** What limits contact by law, told and ended; and where the person is for a while. */
export const circumstance = {
  /** Records a circumstance with its provenance; running cases hear of it. */
  noteCircumstance: allowed('consent.edit')
    .input(OfCase.extend({ circumstance: CircumstanceInput, reason: Reason }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const change = await changeOf(deps, actor, input);
      const told = circumstanceOf(input.circumstance, { caseId: input.caseId, atMs: change.atMs });
      if (!told) throw new TRPCError({ code: 'BAD_REQUEST', message: 'circumstance.from: must not lie ahead' });
      return { id: await noteCircumstance(deps.db, { ...change, ...told }) };
    }),

  /** It holds no longer. */
  endCircumstance: allowed('consent.edit')
    .input(OfCase.extend({ factId: z.uuid(), reason: Reason }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const change = await changeOf(deps, actor, input);
      if (!(await endCircumstance(deps.db, { ...change, factId: input.factId })))
        throw new TRPCError({ code: 'CONFLICT', message: 'this circumstance has ended already' });
    }),

  /** Where the person is for a while: the hours of the law are those of that place. */
  noteWhereabouts: allowed('consent.edit')
    .input(OfCase.extend({ whereabouts: WhereaboutsInput, reason: Reason }))
    .mutation(async ({ ctx: { deps, actor }, input }) =>
      noteWhereabouts(deps.db, { ...(await changeOf(deps, actor, input)), whereabouts: input.whereabouts }),
    ),
};
