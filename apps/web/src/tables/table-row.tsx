'use client';
import type { Lang } from '@dunwell/rules';
import type { FactType } from '@dunwell/rules/fact';
import type { RuleIssue, Table, TableRow } from '@dunwell/rules/ruleset';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, CopyPlus, Plus, X } from 'lucide-react';
import { memo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { CellField } from './cell-field.tsx';
import { addRow, copyRow, moveRow, removeRow } from './edit-table.ts';
import { inRowNumbers } from './in-row-numbers.ts';
import { RowResult } from './row-result.tsx';
import type { TableStore } from './table-store.ts';
import type { Verdict } from './try-table.ts';
import { factNamed } from './use-fact-types.ts';

interface TableRowProps {
  readonly store: TableStore;
  readonly at: number;
  readonly row: TableRow;
  readonly inputs: Table['inputs'];
  readonly hasPriority: boolean;
  readonly facts: readonly FactType[];
  readonly issues: readonly RuleIssue[];
  readonly tried: { readonly cells: readonly Verdict[]; readonly isChosen: boolean } | undefined;
}

const severityLooks = { error: 'text-bad', warning: 'text-warn', info: 'text-faint' } as const;

/** One row: what it asks, what it gives, and what the checks say about it. */
export const EditableRow = memo(function EditableRow({ store, at, row, inputs, hasPriority, facts, issues, tried }: TableRowProps) {
  const t = useTranslations('tables');
  const lang = useLocale() as Lang;
  const number = at + 1;
  const edit = (change: (table: Table) => Table) => store.getState().change(change);
  const tools = [
    { name: 'up', icon: <ArrowUp aria-hidden />, act: (table: Table) => moveRow(table, at, -1) },
    { name: 'down', icon: <ArrowDown aria-hidden />, act: (table: Table) => moveRow(table, at, 1) },
    { name: 'copy', icon: <CopyPlus aria-hidden />, act: (table: Table) => copyRow(table, at) },
    { name: 'below', icon: <Plus aria-hidden />, act: (table: Table) => addRow(table, at) },
    { name: 'remove', icon: <X aria-hidden />, act: (table: Table) => removeRow(table, at) },
  ] as const;
  return (
    <>
      <tr className={clsx('border-t', tried?.isChosen && 'outline-2 -outline-offset-2 outline-good')}>
        <th scope="row" className="w-10 border-r px-2 text-right align-top text-xs leading-9 font-normal text-faint tabular-nums">
          {number}
        </th>
        {inputs.map(({ fact, path }, column) => (
          <CellField
            // biome-ignore lint/suspicious/noArrayIndexKey: one fact may be asked in two columns
            key={`${fact} ${path} ${column}`}
            store={store}
            row={at}
            column={column}
            cell={row.when[column] ?? null}
            fact={factNamed(facts, fact)}
            label={t('cell', { row: number, fact: factNamed(facts, fact).label[lang] })}
            verdict={tried?.cells[column]}
          />
        ))}
        <RowResult store={store} at={at} row={row} hasPriority={hasPriority} />
        <td className="w-px px-1 align-top whitespace-nowrap">
          {tools.map(({ name, icon, act }) => (
            <Button
              key={name}
              look="quiet"
              className="!size-7"
              aria-label={t(`tools.${name}`, { row: number })}
              title={t(`tools.${name}`, { row: number })}
              icon={icon}
              onClick={() => edit(act)}
            />
          ))}
        </td>
      </tr>
      {issues.length === 0 ? null : (
        <tr>
          <td />
          <td colSpan={inputs.length + 4} className="px-2.5 pb-1.5">
            <ul className="text-xs">
              {issues.map(({ code, severity, message }) => (
                <li key={`${code} ${message.en}`} className={severityLooks[severity]}>
                  {`${t(`severities.${severity}`)}: ${inRowNumbers(message[lang], (n) => t('rowName', { row: n }))}`}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
});
