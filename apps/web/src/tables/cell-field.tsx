'use client';
import type { FactType } from '@dunwell/rules/fact';
import type { Cell } from '@dunwell/rules/ruleset';
import { clsx } from 'clsx';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { textOf } from './cell-text.ts';
import { changeCell } from './edit-table.ts';
import { readCell } from './read-cell.ts';
import { type TableStore, typingInto } from './table-store.ts';
import type { Verdict } from './try-table.ts';

interface CellFieldProps {
  readonly store: TableStore;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly fact: FactType;
  readonly label: string;
  readonly verdict: Verdict | undefined;
}

const looks: Readonly<Record<Verdict, string>> = { fits: 'bg-good-soft', not: 'bg-sunken text-faint line-through', cannot: 'bg-bad-soft' };

/** One cell as text. What can be read goes into the table at once; what cannot stays on screen, marked, until it is mended. */
export function CellField({ store, row, column, cell, fact, label, verdict }: CellFieldProps) {
  const t = useTranslations('tables');
  const [draft, setDraft] = useState<string>();
  const typing = useRef<ReturnType<typeof typingInto>>(undefined);
  const read = draft === undefined ? undefined : readCell(draft, fact.type);
  const fault = read && !read.ok ? read.fault : undefined;
  const onChange = (text: string) => {
    setDraft(text);
    const typed = readCell(text, fact.type);
    if (typed.ok) typing.current?.((table) => changeCell(table, row, { column, cell: typed.cell }));
  };
  return (
    <td className={clsx('border-r p-0 align-top last:border-r-0', verdict && looks[verdict])}>
      <input
        data-cell={`${row} ${column}`}
        aria-label={label}
        aria-invalid={fault !== undefined}
        list={`values ${fact.name}`}
        spellCheck={false}
        value={draft ?? textOf(cell)}
        placeholder="–"
        onFocus={() => {
          typing.current = typingInto(store);
          setDraft((before) => before ?? textOf(cell));
        }}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => fault === undefined && setDraft(undefined)}
        onKeyDown={(event) => leave(event, row, column)}
        className="h-9 w-full min-w-28 bg-transparent px-2.5 font-mono text-xs focus:outline-2 focus:-outline-offset-2 focus:outline-accent aria-invalid:text-bad aria-invalid:outline-2 aria-invalid:-outline-offset-2 aria-invalid:outline-bad"
      />
      {fault === undefined ? null : (
        <p role="alert" className="px-2.5 pb-1 text-2xs text-bad">
          {t(`faults.${fault}`)}
        </p>
      )}
    </td>
  );
}

/** Enter and the arrows go to the same column of the next row. */
function leave(event: KeyboardEvent<HTMLInputElement>, row: number, column: number): void {
  const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  // A list of suggestions, where there is one, has the arrows for itself.
  if (by === 0 || (event.key !== 'Enter' && event.currentTarget.list)) return;
  const next = event.currentTarget.closest('table')?.querySelector<HTMLInputElement>(`[data-cell="${row + by} ${column}"]`);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
