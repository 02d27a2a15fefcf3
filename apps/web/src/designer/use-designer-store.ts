'use client';
import type { Json } from '@dunwell/rules';
import { canonicalJson } from '@dunwell/rules/artifact';
import { Graph } from '@dunwell/rules/strategy';
import { useEffect, useState } from 'react';
import { keepWork, keptWork } from '../shell/kept-work.ts';
import { createDesigner, type DesignerStore } from './store.ts';

const nameOf = ({ id }: Graph): string => `dunwell strategy ${id}`;
// Canonical: the database gives keys back in an order of its own.
const textOf = (graph: Graph): string => canonicalJson(graph as unknown as Json);

/** The drawing being edited. What was not saved is kept by this browser, until the same drawing is saved from anywhere. */
export function useDesignerStore(saved: Graph): DesignerStore {
  const [store] = useState(() => {
    const kept = Graph.safeParse(keptWork(nameOf(saved), textOf(saved)));
    return createDesigner(kept.data ?? saved, saved);
  });
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.graph === before.graph && now.saved === before.saved) return;
        keepWork(nameOf(now.saved), textOf(now.saved), now.graph === now.saved ? undefined : now.graph);
      }),
    [store],
  );
  return store;
}
