import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { type ArtifactKind, artifacts, signOffs, users } from '../schema/index.ts';

type Status = (typeof artifacts.$inferSelect)['status'];

/** What is named in each language is called by both names, as `Hardship · 困难`. */
const name = sql<string>`case when jsonb_typeof(${artifacts.body} -> 'name') = 'object'
  then concat_ws(' · ', ${artifacts.body} -> 'name' ->> 'en', ${artifacts.body} -> 'name' ->> 'zh') else ${artifacts.name} end`;

/** Artifacts of those statuses, newest first. Plans are signed with their strategy and not listed. */
export const listArtifacts = (db: Db, statuses: readonly Status[], limit: number) =>
  db
    .select({
      kind: artifacts.kind,
      id: artifacts.id,
      version: artifacts.version,
      hash: artifacts.hash,
      name,
      status: artifacts.status,
      author: artifacts.author,
      authorName: users.name,
      comment: artifacts.comment,
      atMs: artifacts.atMs,
    })
    .from(artifacts)
    .leftJoin(users, eq(users.id, artifacts.author))
    .where(and(inArray(artifacts.status, [...statuses]), ne(artifacts.kind, 'plan')))
    .orderBy(desc(artifacts.atMs), artifacts.kind, artifacts.id)
    .limit(limit);

/** One version, the newest unless one is named, with its content, what was signed before it, and every verdict on it. */
export async function readArtifact(db: Db, { kind, id, version }: { kind: ArtifactKind; id: string; version?: number | undefined }) {
  const versions = await db
    .select()
    .from(artifacts)
    .where(and(eq(artifacts.kind, kind), eq(artifacts.id, id)))
    .orderBy(desc(artifacts.version));
  const found = version === undefined ? versions[0] : versions.find((one) => one.version === version);
  if (!found) return undefined;
  const { verdict, comment, atMs } = signOffs;
  const verdicts = await db
    .select({ id: signOffs.id, verdict, comment, atMs, signer: sql<string>`coalesce(${users.name}, ${signOffs.signer})` })
    .from(signOffs)
    .leftJoin(users, eq(users.id, signOffs.signer))
    .where(eq(signOffs.hash, found.hash))
    .orderBy(desc(signOffs.recordedAtMs));
  return { ...found, before: versions.find((one) => one.version < found.version && one.status === 'signed') ?? null, verdicts };
}
