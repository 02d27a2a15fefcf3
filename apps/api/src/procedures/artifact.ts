import { artifactKinds } from '@dunwell/db';
import { listArtifacts, readArtifact } from '@dunwell/db/sign-off-queue';
import { diff } from '@dunwell/rules/artifact';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { allowed, router } from '../procedure.ts';
import { exportBundle, importBundle } from './artifact-exchange.ts';
import { reject, sign } from './artifact-verdict.ts';
import { voicemailOf } from './text-check.ts';

export const artifact = router({
  /** What waits for a signature, or what has had its verdict. */
  list: allowed('artifact.read')
    .input(z.object({ isWaiting: z.boolean(), limit: z.int().min(1).max(200).default(100) }))
    .query(({ ctx: { deps }, input }) =>
      listArtifacts(deps.db, input.isWaiting ? ['inReview'] : ['signed', 'rejected', 'retired'], input.limit),
    ),

  /** One version, its verdicts, and in words what changed since the last signed one. */
  get: allowed('artifact.read')
    .input(z.object({ kind: z.enum(artifactKinds), id: z.string().max(64), version: z.int().min(1) }))
    .query(async ({ ctx: { deps }, input }) => {
      const found = await readArtifact(deps.db, input);
      if (!found) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such version' });
      const { before, ...rest } = found;
      const changes = before && input.kind !== 'plan' ? diff(input.kind, before.body, found.body) : [];
      const voicemail = await voicemailOf(deps.db, input.kind, found.body);
      return { ...rest, beforeVersion: before?.version ?? null, changes, voicemail };
    }),

  sign,
  reject,
  export: exportBundle,
  import: importBundle,
});
