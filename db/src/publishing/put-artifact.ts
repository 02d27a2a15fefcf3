import type { Json } from '@dunwell/rules';
import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { type ArtifactKind, artifacts } from '../schema/index.ts';

export interface NewArtifact {
  readonly kind: ArtifactKind;
  readonly id: string;
  readonly hash: string;
  readonly name: string;
  readonly body: Json;
  readonly author: string;
  /** Business time. */
  readonly atMs: number;
}

/** Stores a version of an artifact for review. The same content again is the same version. */
export async function putArtifact(db: Db | Tx, artifact: NewArtifact): Promise<'stored' | 'known'> {
  const { kind, id, hash } = artifact;
  const [known] = await db
    .select({ hash: artifacts.hash })
    .from(artifacts)
    .where(and(eq(artifacts.kind, kind), eq(artifacts.id, id), eq(artifacts.hash, hash)));
  if (known) return 'known';
  const version = sql`(select coalesce(max(version), 0) + 1 from artifacts where kind = ${kind} and id = ${id})`;
  await db.insert(artifacts).values({ ...artifact, version, status: 'inReview' });
  return 'stored';
}
