import type { Graph } from '@dunwell/rules/strategy';
import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { artifacts, strategyDrafts } from '../schema/index.ts';

/** A strategy as drawn: the draft if there is one, and every version ever handed in, newest first. */
export async function readDrawing(db: Db, id: string) {
  const [[draft], versions] = await Promise.all([
    db.select().from(strategyDrafts).where(eq(strategyDrafts.id, id)),
    db
      .select({
        version: artifacts.version,
        hash: artifacts.hash,
        status: artifacts.status,
        author: artifacts.author,
        comment: artifacts.comment,
        atMs: artifacts.atMs,
        body: artifacts.body,
      })
      .from(artifacts)
      .where(and(eq(artifacts.kind, 'strategy'), eq(artifacts.id, id)))
      .orderBy(desc(artifacts.version))
      .limit(50),
  ]);
  return { draft: draft ?? null, versions: versions.map((version) => ({ ...version, body: version.body as unknown as Graph })) };
}
