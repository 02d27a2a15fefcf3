'use client';
import type { Json } from '@dunwell/rules';
import type { TableRow } from '@dunwell/rules/ruleset';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeRow, type RowChange } from './edit-table.ts';
import { type TableStore, typingInto } from './table-store.ts';

interface RowResultProps {
  readonly store: TableStore;
  readonly at: number;
  readonly row: TableRow;
  readonly hasPriority: boolean;
}

const field =
  'h-9 w-full bg-transparent px-2.5 text-xs focus:outline-2 focus:-outline-offset-2 focus:outline-accent aria-invalid:text-bad aria-invalid:outline-2 aria-invalid:outline-bad';

/** What a row gives: its outcome, values that go with it, its rank, and a name for people. */
export function RowResult({ store, at, row, hasPriority }: RowResultProps) {
  const t = useTranslations('tables');
  const typing = useRef<ReturnType<typeof typingInto>>(undefined);
  const begin = () => {
    typing.current = typingInto(store);
  };
  const number = at + 1;
  const change = (more: RowChange) => typing.current?.((table) => changeRow(table, at, more));
  return (
    <>
      <td className="border-r p-0 align-top">
        <input
          aria-label={t('outcomeOf', { row: number })}
          aria-invalid={row.outcome === ''}
          value={row.outcome}
          maxLength={100}
          onFocus={begin}
          onChange={(event) => change({ outcome: event.target.value })}
          className={`${field} min-w-28 font-mono font-medium`}
        />
      </td>
      <td className="border-r p-0 align-top">
        <ParamsField label={t('paramsOf', { row: number })} params={row.params} onFocus={begin} onChange={(params) => change({ params })} />
      </td>
      {hasPriority ? (
        <td className="w-20 border-r p-0 align-top">
          <input
            type="number"
            min={1}
            max={1_000_000}
            aria-label={t('priorityOf', { row: number })}
            value={row.priority ?? 1}
            onFocus={begin}
            onChange={(event) => Number.isInteger(event.target.valueAsNumber) && change({ priority: event.target.valueAsNumber })}
            className={`${field} text-right tabular-nums`}
          />
        </td>
      ) : null}
      <td className="border-r p-0 align-top">
        <input
          aria-label={t('nameOf', { row: number })}
          value={row.name ?? ''}
          maxLength={200}
          onFocus={begin}
          onChange={(event) => change({ name: event.target.value === '' ? undefined : event.target.value })}
          className={`${field} min-w-32 text-soft`}
        />
      </td>
    </>
  );
}

interface ParamsFieldProps {
  readonly label: string;
  readonly params: Readonly<Record<string, Json>> | undefined;
  readonly onFocus: () => void;
  readonly onChange: (params: TableRow['params']) => void;
}

/** Values that go with an outcome, as one JSON object; empty for none. */
function ParamsField({ label, params, onFocus, onChange }: ParamsFieldProps) {
  const [draft, setDraft] = useState<string>();
  return (
    <input
      aria-label={label}
      aria-invalid={draft !== undefined}
      spellCheck={false}
      value={draft ?? (params === undefined ? '' : JSON.stringify(params))}
      placeholder="{ }"
      onFocus={onFocus}
      onChange={(event) => {
        const read = objectIn(event.target.value);
        setDraft(read === false ? event.target.value : undefined);
        if (read !== false) onChange(read);
      }}
      className={`${field} min-w-40 font-mono`}
    />
  );
}

/** `false`: no JSON object. */
function objectIn(text: string): TableRow['params'] | false {
  if (text.trim() === '') return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as NonNullable<TableRow['params']>) : false;
  } catch {
    return false;
  }
}
