'use client';
import type { Json } from '@dunwell/rules';
import { checkRuleset, Table } from '@dunwell/rules/ruleset';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { Select } from '../design/field.tsx';
import { Page } from '../design/page.tsx';
import { nameIn } from '../format/name-in.ts';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';
import { addRow, cellsFor } from './edit-table.ts';
import { EditorActions } from './editor-actions.tsx';
import { TableGrid } from './table-grid.tsx';
import { factsTyped, TryPanel } from './try-panel.tsx';
import { tryTable } from './try-table.ts';
import { useFactTypes } from './use-fact-types.ts';
import { useTableStore } from './use-table-store.ts';
import { type FactSheet, WholeFindings } from './whole-findings.tsx';

interface TableEditorProps {
  readonly kept: Answers['table']['get'];
  readonly mayEdit: boolean;
}

const policies = Table.shape.hitPolicy.unwrap().options;

/** A decision table: cells as text, exact checks as one types, and a case tried row by row. */
export function TableEditor({ kept, mayEdit }: TableEditorProps) {
  const t = useTranslations('tables');
  const { lang } = useFormat();
  const policyId = useId();
  const store = useTableStore(kept.table);
  const table = useStore(store, (editor) => editor.table);
  const facts = useFactTypes(table);
  const settled = useDeferredValue(table);
  const issues = useMemo(() => checkRuleset(settled as unknown as Json), [settled]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>();
  const tried = useMemo(() => (typed ? tryTable(settled, factsTyped(typed, facts)) : undefined), [settled, typed, facts]);
  const onTry = (sheet: FactSheet) => setTyped(Object.fromEntries(Object.entries(sheet).map(([name, value]) => [name, shown(value)])));
  const onAddRow = (sheet: FactSheet) => store.getState().change((now) => addRow(now, now.rows.length - 1, cellsFor(now, sheet)));
  return (
    <Page
      title={nameIn(table.name, lang)}
      lead={t('lead')}
      actions={<EditorActions store={store} mayEdit={mayEdit} hasErrors={issues.some(({ severity }) => severity === 'error')} />}
    >
      <div className="flex flex-wrap items-center gap-2 text-xs text-soft">
        <label htmlFor={policyId}>{t('hitPolicy')}</label>
        <Select
          id={policyId}
          className="!w-auto"
          value={table.hitPolicy}
          disabled={!mayEdit}
          onChange={({ target: { value } }) => store.getState().change((now) => ({ ...now, hitPolicy: value as Table['hitPolicy'] }))}
        >
          {policies.map((policy) => (
            <option key={policy} value={policy}>
              {t.has(`policies.${policy}`) ? t(`policies.${policy}`) : policy}
            </option>
          ))}
        </Select>
        <span className="ml-auto font-mono text-2xs text-faint">{t('cellHelp')}</span>
      </div>
      <TableGrid store={store} table={table} facts={facts} issues={issues} tried={tried} mayEdit={mayEdit} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <WholeFindings issues={issues} mayEdit={mayEdit} onTry={onTry} onAddRow={onAddRow} />
        <TryPanel table={table} facts={facts} typed={typed} tried={tried} onChange={setTyped} />
      </div>
    </Page>
  );
}

const shown = (value: Json): string => (value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value));
