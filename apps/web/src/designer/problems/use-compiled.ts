'use client';
import type { Json } from '@dunwell/rules';
import { type Compiled, compile, type Graph, shelfOf, versionsByPart } from '@dunwell/rules/strategy';
import { useDeferredValue, useMemo } from 'react';
import type { Answers } from '../../shell/trpc.ts';

interface Parts {
  readonly documents: Answers['strategy']['documents'];
  readonly parts: Answers['strategy']['parts'];
}

/** The drawing through the same compiler that publishing uses, as it is being changed. */
export function useCompiled(graph: Graph, { documents, parts }: Parts): Compiled {
  const settled = useDeferredValue(graph);
  const shelf = useMemo(() => {
    const known = new Map(documents.map(({ kind, id, body }) => [`${kind}/${id}`, body as Json]));
    return shelfOf(({ kind, id }) => known.get(`${kind}/${id}`));
  }, [documents]);
  const versionsOf = useMemo(() => versionsByPart(parts), [parts]);
  return useMemo(() => compile(settled, shelf.resolve, versionsOf), [settled, shelf, versionsOf]);
}
