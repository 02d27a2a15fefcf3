import type { Table } from '@dunwell/rules/ruleset';
import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';

export interface TableEditor {
  readonly table: Table;
  readonly saved: Table;
  /** One step of undo. */
  readonly change: (edit: (table: Table) => Table) => void;
  readonly markSaved: (table: Table) => void;
}

/** Steps that undo remembers. */
const historyLimit = 200;

/** The table being edited. */
export const createTableEditor = (table: Table, saved: Table = table) =>
  createStore<TableEditor>()(
    temporal(
      (set, get) => ({
        table,
        saved,
        change: (edit) => set({ table: edit(get().table) }),
        markSaved: (kept) => set({ saved: kept }),
      }),
      { partialize: ({ table: drawn }) => ({ table: drawn }), equality: (a, b) => a.table === b.table, limit: historyLimit },
    ),
  );
export type TableStore = ReturnType<typeof createTableEditor>;

/**
 * Changes while somebody types into one field: the first letter is a step of undo, the rest belong to it. Call the result
 * with each change, and make a new one when the field is entered.
 */
export function typingInto(store: TableStore): (edit: (table: Table) => Table) => void {
  let isFirst = true;
  return (edit) => {
    const history = store.temporal.getState();
    if (!isFirst) history.pause();
    store.getState().change(edit);
    if (!isFirst) history.resume();
    isFirst = false;
  };
}
