'use client';
import type { Json } from '@dunwell/rules';
import { canonicalJson } from '@dunwell/rules/artifact';
import { Table } from '@dunwell/rules/ruleset';
import { useEffect, useState } from 'react';
import { keepWork, keptWork } from '../shell/kept-work.ts';
import { createTableEditor, type TableStore } from './table-store.ts';

const nameOf = ({ id }: Table): string => `dunwell table ${id}`;
// Canonical: the database gives keys back in an order of its own.
const textOf = (table: Table): string => canonicalJson(table as unknown as Json);

/** The table being edited. What was not handed in is kept, unless the table has changed on the server since. */
export function useTableStore(saved: Table): TableStore {
  const [store] = useState(() => {
    const kept = Table.safeParse(keptWork(nameOf(saved), textOf(saved)));
    return createTableEditor(kept.data ?? saved, saved);
  });
  useEffect(
    () => store.subscribe(({ table, saved: from }) => keepWork(nameOf(from), textOf(from), table === from ? undefined : table)),
    [store],
  );
  return store;
}
