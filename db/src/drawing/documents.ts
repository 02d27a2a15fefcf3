import { and, desc, inArray, notInArray, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type ArtifactKind, artifacts } from '../schema/index.ts';

const document = {
  kind: artifacts.kind,
  id: artifacts.id,
  name: artifacts.name,
  status: artifacts.status,
  body: artifacts.body,
};

/** The newest version of every artifact of those kinds, signed or not: what its author goes on writing. */
export const newestDocuments = (db: Db, kinds: readonly ArtifactKind[]) =>
  db
    .selectDistinctOn([artifacts.kind, artifacts.id], document)
    .from(artifacts)
    .where(inArray(artifacts.kind, [...kinds]))
    .orderBy(artifacts.kind, artifacts.id, desc(artifacts.version));

/**
 * What a drawing can name: of every artifact the last version that was signed, so that nothing still in review gets into a
 * plan by itself; where none was ever signed, the newest that was not turned down, which the plan's signer then sees.
 */
export const nameableDocuments = (db: Db, kinds: readonly ArtifactKind[]) =>
  db
    .selectDistinctOn([artifacts.kind, artifacts.id], document)
    .from(artifacts)
    .where(and(inArray(artifacts.kind, [...kinds]), notInArray(artifacts.status, ['rejected', 'retired'])))
    .orderBy(artifacts.kind, artifacts.id, sql`${artifacts.status} = 'signed' desc`, desc(artifacts.version));

/** Every version of every artifact of those kinds with its state: what a drawing is told of the parts it names. */
export const versionsOnFile = (db: Db, kinds: readonly ArtifactKind[]) =>
  db
    .select({ kind: artifacts.kind, id: artifacts.id, version: artifacts.version, status: artifacts.status, hash: artifacts.hash })
    .from(artifacts)
    .where(inArray(artifacts.kind, [...kinds]))
    .orderBy(artifacts.kind, artifacts.id, desc(artifacts.version));
