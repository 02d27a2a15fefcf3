import { and, desc, eq, like, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { artifacts, signOffs } from '../schema/index.ts';

/** Hashes of the packs that are signed and whose signature nobody has withdrawn since. */
export async function signedPackHashes(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute<{ hash: string }>(sql`
    select distinct hash from sign_offs signed where kind = 'pack' and verdict = 'signed' and not exists (
      select 1 from sign_offs later where later.hash = signed.hash and later.verdict <> 'signed' and later.id > signed.id)`);
  return new Set(rows.map(({ hash }) => hash));
}

/** Every version of a pack this house has ever had, newest first, with who signed it last. */
export const packVersions = (db: Db, packId: string) =>
  db
    .select({
      ref: artifacts.id,
      hash: artifacts.hash,
      body: artifacts.body,
      status: artifacts.status,
      storedAtMs: artifacts.atMs,
      signedAtMs: sql<string | null>`(select max(at) from ${signOffs} where hash = ${artifacts.hash} and verdict = 'signed')`,
    })
    .from(artifacts)
    .where(and(eq(artifacts.kind, 'pack'), like(artifacts.id, `${packId}@%`)))
    .orderBy(desc(artifacts.atMs), desc(artifacts.version));
