import { artifactKinds, type Db } from '@dunwell/db';
import { readDrawing } from '@dunwell/db/drawing';
import { signArtifact } from '@dunwell/db/publishing';
import { rejectArtifact } from '@dunwell/db/sign-off-queue';
import type { Plan } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed } from '../procedure.ts';
import { plansOfDrawing } from './plan-of-drawing.ts';
import { refuseUnfitTexts, textsOfPlan } from './text-check.ts';

const Verdict = z.object({
  kind: z.enum(artifactKinds),
  id: z.string().max(64),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex'),
  comment: z.string().max(2000).default(''),
});

/** The plan handed in with this version of a drawing; signing the drawing signs what will run. */
async function planOf(db: Db, id: string, hash: string): Promise<{ readonly hash: string; readonly plan: Plan }> {
  const drawing = (await readDrawing(db, id)).versions.find((version) => version.hash === hash);
  if (!drawing) throw new TRPCError(refusals.missing);
  for await (const plan of plansOfDrawing(db, drawing.body)) return plan;
  throw new TRPCError({ code: 'PRECONDITION_FAILED', message: 'the plan of this version is not on file: hand it in again' });
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
    const parts = [signature];
    if (input.kind === 'strategy') {
      const { hash, plan } = await planOf(deps.db, input.id, input.hash);
      await refuseUnfitTexts(deps.db, textsOfPlan(plan));
      parts.push({ ...signature, kind: 'plan', hash });
    } else if (input.kind === 'template' || input.kind === 'script') await refuseUnfitTexts(deps.db, [input.hash]);
    await deps.db.transaction(async (tx) => {
      for (const part of parts) {
        const answer = await signArtifact(tx, part);
        if (answer !== 'signed') throw new TRPCError(refusals[answer]);
      }
    });
  });

/** Turns a version down, with the reason. */
export const reject = allowed('artifact.sign')
  .input(Verdict.extend({ comment: z.string().min(1, 'a reason is required').max(2000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    const answer = await rejectArtifact(deps.db, { ...input, signer: actor.id, atMs: await nowOf(deps) });
    if (answer === 'missing') throw new TRPCError(refusals.missing);
  });
