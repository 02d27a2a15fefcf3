import { and, eq } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db } from '../connect.ts';
import type { Signature } from '../publishing/index.ts';
import { artifacts, signOffs } from '../schema/index.ts';

/** A named person turns one version down, with the reason. It can be handed in again only as another version. */
export const rejectArtifact = (db: Db, { kind, id, hash, signer, comment, atMs }: Signature): Promise<'rejected' | 'missing'> =>
  db.transaction(async (tx) => {
    const turned = await tx
      .update(artifacts)
      .set({ status: 'rejected' })
      .where(and(eq(artifacts.kind, kind), eq(artifacts.id, id), eq(artifacts.hash, hash), eq(artifacts.status, 'inReview')))
      .returning({ hash: artifacts.hash });
    if (turned.length === 0) return 'missing';
    await tx.insert(signOffs).values({ kind, artifactId: id, hash, verdict: 'rejected', signer, comment, atMs });
    await appendAudit(tx, { actor: signer, action: 'rejected', subject: `${kind}/${id}`, detail: { hash, comment }, atMs });
    return 'rejected';
  });
