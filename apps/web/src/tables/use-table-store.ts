'use client';
import { Table } from '@dunwell/rules/ruleset';
import { useEffect, useState } from 'react';
import { createTableEditor, type TableStore } from './table-store.ts';

const keyOf = (id: string): string => `dunwell table ${id}`;

/** What this browser kept of work that was not handed in, unless the table has changed on the server since. */
function keptDraft(saved: Table): Table | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(saved.id)) ?? 'null') as { from?: string; table?: unknown } | null;
    return kept?.from === JSON.stringify(saved) ? Table.safeParse(kept.table).data : undefined;
  } catch {
    return undefined;
  }
}

/** The table being edited; a reload in the middle loses nothing. */
export function useTableStore(saved: Table): TableStore {
  const [store] = useState(() => createTableEditor(keptDraft(saved) ?? saved, saved));
  useEffect(
    () =>
      store.subscribe(({ table, saved: from }) => {
        try {
          if (table === from) localStorage.removeItem(keyOf(from.id));
          else localStorage.setItem(keyOf(from.id), JSON.stringify({ from: JSON.stringify(from), table }));
        } catch {
          // A full or forbidden store: the work is on screen, only not across a reload.
        }
      }),
    [store],
  );
  return store;
}
