import type { Db } from '@dunwell/db';
import { nameableDocuments } from '@dunwell/db/drawing';
import { type Compiled, compile, type Graph, shelfOf } from '@dunwell/rules/strategy';

/** Kinds of artifact a drawing can name. */
export const nameableKinds = ['ruleset', 'scorecard', 'script', 'template', 'strategy'] as const;

/** Compiles a drawing against what it can name: the signed version of everything that has one. */
export async function compileWith(db: Db, graph: Graph): Promise<Compiled> {
  const documents = new Map((await nameableDocuments(db, nameableKinds)).map(({ kind, id, body }) => [`${kind}/${id}`, body]));
  return compile(graph, shelfOf(({ kind, id }) => documents.get(`${kind}/${id}`)).resolve);
}
