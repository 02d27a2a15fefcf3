import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type ArtifactKind, artifacts } from '../schema/index.ts';
import type { StoredArtifact } from './signed-artifacts.ts';

/** The artifact of a kind that was signed last; `undefined` when none is. */
export async function newestSigned(db: Db, kind: ArtifactKind): Promise<StoredArtifact | undefined> {
  const [found] = await db
    .select({ kind: artifacts.kind, id: artifacts.id, hash: artifacts.hash, body: artifacts.body })
    .from(artifacts)
    .where(and(eq(artifacts.kind, kind), eq(artifacts.status, 'signed')))
    .orderBy(desc(artifacts.atMs), desc(artifacts.recordedAtMs))
    .limit(1);
  return found;
}
