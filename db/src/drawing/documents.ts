import { desc, inArray } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type ArtifactKind, artifacts } from '../schema/index.ts';

/** The newest version of every artifact of those kinds: what a drawing can name. */
export const newestDocuments = (db: Db, kinds: readonly ArtifactKind[]) =>
  db
    .selectDistinctOn([artifacts.kind, artifacts.id], {
      kind: artifacts.kind,
      id: artifacts.id,
      name: artifacts.name,
      status: artifacts.status,
      body: artifacts.body,
    })
    .from(artifacts)
    .where(inArray(artifacts.kind, [...kinds]))
    .orderBy(artifacts.kind, artifacts.id, desc(artifacts.version));
