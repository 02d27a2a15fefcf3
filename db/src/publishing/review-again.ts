import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { type ArtifactKind, artifacts } from '../schema/index.ts';

/** A signed version waits for a signature once more, because what it uses has changed. What is at work stays at work. */
export const reviewAgain = (db: Db | Tx, { kind, id, hash }: { kind: ArtifactKind; id: string; hash: string }): Promise<unknown> =>
  db
    .update(artifacts)
    .set({ status: 'inReview' })
    .where(and(eq(artifacts.kind, kind), eq(artifacts.id, id), eq(artifacts.hash, hash), eq(artifacts.status, 'signed')));
