import { and, eq, ne } from 'drizzle-orm';
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

/** A named person signs one content hash for production. Refused for the author of it: four eyes. */
export async function signArtifact(
  db: Db | Tx,
  { kind, id, hash, signer, comment, atMs }: Signature,
): Promise<'signed' | 'missing' | 'sameEyes'> {
  const ofHash = and(eq(artifacts.kind, kind), eq(artifacts.id, id), eq(artifacts.hash, hash));
  const [found] = await db.select({ author: artifacts.author, status: artifacts.status }).from(artifacts).where(ofHash);
  if (!found) return 'missing';
  if (found.author === signer) return 'sameEyes';
  if (found.status === 'signed') return 'signed';
  await db.insert(signOffs).values({ kind, artifactId: id, hash, verdict: 'signed', signer, comment, atMs });
  await db
    .update(artifacts)
    .set({ status: 'signed' })
    .where(and(ofHash, ne(artifacts.status, 'retired')));
  return 'signed';
}
