import { artifactKinds, type Db } from '@dunwell/db';
import { newestDocuments } from '@dunwell/db/drawing';
import { signArtifact } from '@dunwell/db/publishing';
import { rejectArtifact } from '@dunwell/db/sign-off-queue';
import type { Graph } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed } from '../procedure.ts';
import { compileWith } from './shelf.ts';

const Verdict = z.object({
  kind: z.enum(artifactKinds),
  id: z.string().max(64),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex'),
  comment: z.string().max(2000).default(''),
});

/** Hash of the plan a strategy version compiles to; signing the drawing signs what will run. */
async function planHashOf(db: Db, id: string): Promise<string> {
  const drawing = (await newestDocuments(db, ['strategy'])).find((document) => document.id === id);
  const compiled = drawing && (await compileWith(db, drawing.body as unknown as Graph));
  if (!compiled?.ok) throw new TRPCError({ code: 'PRECONDITION_FAILED', message: 'this version does not compile and cannot be signed' });
  return compiled.hash;
}

const refusals = {
  missing: { code: 'NOT_FOUND', message: 'there is no such version waiting' },
  sameEyes: { code: 'FORBIDDEN', message: 'you worked on this version: somebody else must sign it' },
} as const;

/** Signs one content hash. Four eyes: never the author's. */
export const sign = allowed('artifact.sign')
  .input(Verdict)
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    const signature = { ...input, signer: actor.id, atMs: await nowOf(deps) };
    const planHash = input.kind === 'strategy' ? await planHashOf(deps.db, input.id) : undefined;
    await deps.db.transaction(async (tx) => {
      const answer = await signArtifact(tx, signature);
      if (answer !== 'signed') throw new TRPCError(refusals[answer]);
      if (planHash !== undefined) await signArtifact(tx, { ...signature, kind: 'plan', hash: planHash });
    });
  });

/** Turns a version down, with the reason. */
export const reject = allowed('artifact.sign')
  .input(Verdict.extend({ comment: z.string().min(1, 'a reason is required').max(2000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    const answer = await rejectArtifact(deps.db, { ...input, signer: actor.id, atMs: await nowOf(deps) });
    if (answer === 'missing') throw new TRPCError(refusals.missing);
  });
