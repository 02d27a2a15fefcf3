import { inArray } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { signOffs } from '../schema/index.ts';

/** Every verdict ever given on these content hashes, oldest first. */
export function signOffsOf(db: Db, hashes: readonly string[]) {
  const { kind, artifactId: id, hash, verdict, signer, comment, atMs } = signOffs;
  return db
    .select({ kind, id, hash, verdict, signer, comment, atMs })
    .from(signOffs)
    .where(inArray(hash, [...hashes]))
    .orderBy(signOffs.recordedAtMs, signOffs.id);
}
