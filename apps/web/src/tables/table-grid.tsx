'use client';
import type { Lang } from '@dunwell/rules';
import type { FactType } from '@dunwell/rules/fact';
import type { RuleIssue, Table } from '@dunwell/rules/ruleset';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Select } from '../design/field.tsx';
import { addInput, removeInput } from './edit-table.ts';
import { InputHead } from './input-head.tsx';
import { EditableRow } from './table-row.tsx';
import type { TableStore } from './table-store.ts';
import type { Tried } from './try-table.ts';
import { factNamed } from './use-fact-types.ts';

interface TableGridProps {
  readonly store: TableStore;
  readonly table: Table;
  readonly facts: readonly FactType[];
  readonly issues: readonly RuleIssue[];
  readonly tried: Tried | undefined;
  readonly mayEdit: boolean;
}

const noIssues: readonly RuleIssue[] = [];

function issuesByRow(issues: readonly RuleIssue[]): ReadonlyMap<number, readonly RuleIssue[]> {
  const byRow = new Map<number, RuleIssue[]>();
  for (const issue of issues) {
    if (issue.severity === 'info') continue;
    const row = Number(/^rows\[(\d+)\]/.exec(issue.at)?.[1] ?? -1);
    byRow.set(row, [...(byRow.get(row) ?? []), issue]);
  }
  return byRow;
}

/** The rows, each with the errors and warnings about it right below; notes are listed with the findings. */
export function TableGrid({ store, table, facts, issues, tried, mayEdit }: TableGridProps) {
  const t = useTranslations('tables');
  const lang = useLocale() as Lang;
  const { inputs, rows, hitPolicy } = table;
  const hasPriority = hitPolicy === 'priority';
  const byRow = useMemo(() => issuesByRow(issues), [issues]);
  const unused = facts.filter(({ name }) => inputs.every(({ fact }) => fact !== name));
  return (
    <fieldset disabled={!mayEdit} className="relative min-w-0 overflow-x-auto rounded-lg border bg-panel shadow-card">
      <table className="w-full border-collapse text-sm">
        <thead className="bg-sunken text-xs">
          <tr>
            <th scope="col" className="border-r px-2 py-1.5 text-right font-medium text-faint">
              #
            </th>
            {inputs.map(({ fact, path }, column) => (
              <InputHead
                // biome-ignore lint/suspicious/noArrayIndexKey: one fact may be asked in two columns
                key={`${fact} ${path} ${column}`}
                fact={factNamed(facts, fact)}
                path={path}
                onRemove={inputs.length > 1 ? () => store.getState().change((now) => removeInput(now, column)) : undefined}
              />
            ))}
            {(['outcome', 'params', ...(hasPriority ? (['priority'] as const) : []), 'name'] as const).map((name) => (
              <th key={name} scope="col" className="border-r px-2.5 py-1.5 text-left align-top font-medium">
                {t(`columns.${name}`)}
                <span className="block text-2xs font-normal text-faint">{t(`columnHelp.${name}`)}</span>
              </th>
            ))}
            <th scope="col" className="px-2 py-1.5 font-normal">
              <Select
                aria-label={t('addInput')}
                className="!h-7 !w-36"
                value=""
                onChange={({ target: { value } }) => value !== '' && store.getState().change((now) => addInput(now, { fact: value }))}
              >
                <option value="">{t('addInput')}</option>
                {unused.map(({ name, label }) => (
                  <option key={name} value={name}>
                    {label[lang]}
                  </option>
                ))}
              </Select>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <EditableRow
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place only
              key={at}
              store={store}
              at={at}
              row={row}
              inputs={inputs}
              hasPriority={hasPriority}
              facts={facts}
              issues={byRow.get(at) ?? noIssues}
              tried={tried ? { cells: tried.cells[at] ?? [], isChosen: tried.chosen.includes(at) } : undefined}
            />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
