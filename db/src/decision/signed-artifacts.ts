import type { Json } from '@dunwell/rules';
import { desc, inArray } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type ArtifactKind, artifacts, signOffs } from '../schema/index.ts';

export interface StoredArtifact {
  readonly kind: ArtifactKind;
  readonly id: string;
  readonly hash: string;
  readonly body: Json;
}

/** Artifacts by content hash, as stored. Whether they may run is for `unsignedOf` to say; whether they are intact, for the reader. */
export async function artifactsByHash(db: Db, hashes: readonly string[]): Promise<readonly StoredArtifact[]> {
  if (hashes.length === 0) return [];
  const { kind, id, hash, body } = artifacts;
  return db
    .select({ kind, id, hash, body })
    .from(artifacts)
    .where(inArray(hash, [...hashes]));
}

/** Those of the hashes that may not run: never signed, or the last word on them was a rejection or a withdrawal. */
export async function unsignedOf(db: Db, hashes: readonly string[]): Promise<readonly string[]> {
  if (hashes.length === 0) return [];
  const verdicts = await db
    .selectDistinctOn([signOffs.hash], { hash: signOffs.hash, verdict: signOffs.verdict })
    .from(signOffs)
    .where(inArray(signOffs.hash, [...hashes]))
    .orderBy(signOffs.hash, desc(signOffs.recordedAtMs), desc(signOffs.id));
  const signed = new Set(verdicts.filter(({ verdict }) => verdict === 'signed').map(({ hash }) => hash));
  return hashes.filter((hash) => !signed.has(hash));
}
