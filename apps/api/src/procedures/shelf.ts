import type { Db } from '@dunwell/db';
import { nameableDocuments, versionsOnFile } from '@dunwell/db/drawing';
import { type Compiled, compile, type Graph, shelfOf, versionsByPart } from '@dunwell/rules/strategy';

/** Kinds of artifact a drawing can name. */
export const nameableKinds = ['ruleset', 'scorecard', 'script', 'template', 'strategy'] as const;

/** Compiles a drawing against what it can name: the signed version of everything that has one. */
export async function compileWith(db: Db, graph: Graph): Promise<Compiled> {
  const documents = new Map((await nameableDocuments(db, nameableKinds)).map(({ kind, id, body }) => [`${kind}/${id}`, body]));
  const { resolve } = shelfOf(({ kind, id }) => documents.get(`${kind}/${id}`));
  return compile(graph, resolve, versionsByPart(await versionsOnFile(db, nameableKinds)));
}
