import { countByNode, countByStrategy } from '@dunwell/db/canvas-counts';
import { listStrategies, nameableDocuments, publicationsInForce, readDrawing, saveDraft, versionsOnFile } from '@dunwell/db/drawing';
import { Graph } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { heldIn } from '../held-answer.ts';
import { allowed, router } from '../procedure.ts';
import { proofOfStrategy } from '../proof/strategy-proof.ts';
import { nameableKinds } from './shelf.ts';
import { previewForce } from './strategy-force-preview.ts';
import { putIntoForce } from './strategy-in-force.ts';
import { submit } from './strategy-submit.ts';

const named = z.object({ strategyId: z.string().max(64) });

export const strategy = router({
  /** Every strategy with what is at work, what is drawn, and how many cases it holds. */
  list: allowed('strategy.read').query(async ({ ctx: { deps } }) => {
    const [strategies, counts] = await Promise.all([
      listStrategies(deps.db),
      heldIn(deps, 'countByStrategy', () => countByStrategy(deps.db)),
    ]);
    return strategies.map((one) => {
      const count = counts.find(({ strategyId }) => strategyId === one.id);
      return { ...one, open: count?.open ?? 0, closed: count?.closed ?? 0 };
    });
  }),

  /** The drawing to edit, its versions, and what is at work. */
  get: allowed('strategy.read')
    .input(named)
    .query(async ({ ctx: { deps }, input }) => {
      const [{ draft, versions }, inForce] = await Promise.all([readDrawing(deps.db, input.strategyId), publicationsInForce(deps.db)]);
      const latest = versions[0];
      const graph = draft?.body ?? latest?.body;
      if (!graph) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such strategy' });
      const signed = versions.find(({ status }) => status === 'signed') ?? null;
      return {
        graph,
        revision: draft?.revision ?? 0,
        signed,
        versions: versions.map(({ body: _body, ...version }) => version),
        inForce: inForce.find(({ strategyId }) => strategyId === input.strategyId) ?? null,
      };
    }),

  /** Where the cases of a strategy stand now. */
  counts: allowed('strategy.read')
    .input(named)
    .query(({ ctx: { deps }, input }) => countByNode(deps.db, input.strategyId)),

  /** Every document a drawing can name: the browser compiles with the same code against the same documents. */
  documents: allowed('strategy.read').query(({ ctx: { deps } }) => nameableDocuments(deps.db, nameableKinds)),

  /** Every version of what a drawing can name, and whether it is signed, in review or turned down. */
  parts: allowed('strategy.read').query(({ ctx: { deps } }) => versionsOnFile(deps.db, nameableKinds)),

  /** What is proved of a version that was handed in, against the law and the holiday calendars in force here. */
  proof: allowed('strategy.read')
    .input(z.object({ id: z.string().max(64), version: z.int().min(1) }))
    .query(({ ctx: { deps }, input }) => proofOfStrategy(deps, input)),

  /** Stores the drawing. Refused when somebody else stored one since it was opened. */
  save: allowed('strategy.edit')
    .input(z.object({ graph: Graph, revision: z.int().min(0) }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const saved = await saveDraft(deps.db, { ...input, by: actor.name });
      if (saved.type === 'stale')
        throw new TRPCError({ code: 'CONFLICT', message: `${saved.by} has saved another version since you opened it` });
      return { revision: saved.revision };
    }),

  submit,
  previewForce,
  putIntoForce,
});
