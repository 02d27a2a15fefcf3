import { and, eq } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db, Tx } from '../connect.ts';
import { type ArtifactKind, artifacts, signOffs } from '../schema/index.ts';

export interface Signature {
  readonly kind: ArtifactKind;
  readonly id: string;
  readonly hash: string;
  readonly signer: string;
  readonly comment: string;
  /** Business time. */
  readonly atMs: number;
}

/**
 * A named person signs one content hash for production, and the audit chain says so. Refused for the author of it (four
 * eyes), and for what does not wait for a signature: what was turned down comes back only as another version.
 */
export const signArtifact = (db: Db | Tx, signature: Signature): Promise<'signed' | 'missing' | 'sameEyes'> =>
  db.transaction(async (tx) => {
    const { kind, id, hash, signer, comment, atMs } = signature;
    const ofHash = and(eq(artifacts.kind, kind), eq(artifacts.id, id), eq(artifacts.hash, hash));
    const [found] = await tx.select({ author: artifacts.author, status: artifacts.status }).from(artifacts).where(ofHash);
    if (!found) return 'missing';
    if (found.author === signer) return 'sameEyes';
    if (found.status === 'signed') return 'signed';
    if (found.status !== 'inReview') return 'missing';
    await tx.insert(signOffs).values({ kind, artifactId: id, hash, verdict: 'signed', signer, comment, atMs });
    await tx.update(artifacts).set({ status: 'signed' }).where(ofHash);
    await appendAudit(tx, { actor: signer, action: 'signed', subject: `${kind}/${id}`, detail: { hash, comment }, atMs });
    return 'signed';
  });
