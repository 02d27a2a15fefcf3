import { artifactKinds, type Tx } from '@dunwell/db';
import { appendAudit } from '@dunwell/db/audit';
import { putArtifact, reviewAgain } from '@dunwell/db/publishing';
import { readArtifact } from '@dunwell/db/sign-off-queue';
import { Bundle, type BundledArtifact, checkBundle } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed } from '../procedure.ts';
import { bundleOf } from './artifact-bundle.ts';

/** One version with everything it uses and every verdict on it, as one file. */
export const exportBundle = allowed('artifact.read')
  .input(z.object({ kind: z.enum(artifactKinds).exclude(['plan']), id: z.string().max(64), version: z.int().min(1).optional() }))
  .query(async ({ ctx: { deps }, input }) => {
    const found = await readArtifact(deps.db, input);
    if (!found) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such version' });
    return bundleOf(deps.db, found);
  });

/**
 * Takes the versions in a file over, to wait for signatures here: whatever was signed elsewhere, nothing runs until somebody
 * here, and not the one who brought it, has signed it. The same file again changes nothing.
 */
export const importBundle = allowed('strategy.publish')
  .input(Bundle)
  .mutation(async ({ ctx: { deps, actor }, input: bundle }) => {
    const faults = checkBundle(bundle);
    if (faults.length > 0) throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: faults.join('; ') });
    const atMs = await nowOf(deps);
    return deps.db.transaction(async (tx) => {
      const taken: Taken[] = [];
      for (const artifact of bundle.artifacts) taken.push(await take(tx, artifact, { author: actor.id, atMs }));
      const stored = taken.filter(({ answer }) => answer === 'stored');
      for (const { id, hash } of taken.filter(({ kind }) => kind === 'strategy'))
        if (stored.some((each) => each.kind === 'plan' && each.id === id)) await reviewAgain(tx, { kind: 'strategy', id, hash });
      const subject = `${bundle.of.kind}/${bundle.of.id}`;
      if (stored.length > 0) await appendAudit(tx, { actor: actor.id, action: 'imported', subject, detail: { bundle: bundle.hash }, atMs });
      return { stored: stored.length, known: taken.length - stored.length, artifacts: taken };
    });
  });

type Taken = Pick<BundledArtifact, 'kind' | 'id' | 'hash'> & { readonly answer: 'stored' | 'known' };

async function take(tx: Tx, artifact: BundledArtifact, by: { author: string; atMs: number }): Promise<Taken> {
  const { kind, id, hash } = artifact;
  return { kind, id, hash, answer: await putArtifact(tx, { ...artifact, ...by }) };
}
