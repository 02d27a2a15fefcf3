'use client';
import type { Json, Lang } from '@dunwell/rules';
import type { FactType } from '@dunwell/rules/fact';
import type { Table } from '@dunwell/rules/ruleset';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Field, Input } from '../design/field.tsx';
import { Panel } from '../design/panel.tsx';
import { readCell } from './read-cell.ts';
import type { Tried } from './try-table.ts';
import { factNamed } from './use-fact-types.ts';

interface TryPanelProps {
  readonly table: Table;
  readonly facts: readonly FactType[];
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly tried: Tried | undefined;
  readonly onChange: (typed: Readonly<Record<string, string>> | undefined) => void;
}

/** Facts of one case as typed; each field a value, or empty for not known. */
export function factsTyped(typed: Readonly<Record<string, string>>, facts: readonly FactType[]): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, text]) => {
      const { type } = factNamed(facts, name);
      if (type === 'strings')
        return [
          name,
          text
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean),
        ];
      const read = readCell(text, type);
      const isScalar = read.ok && read.cell !== null && typeof read.cell !== 'object';
      return [name, isScalar ? (read.cell as Json) : null];
    }),
  );
}

/** Try one case: its facts here, what fits row by row in the table, the result below. */
export function TryPanel({ table, facts, typed, tried, onChange }: TryPanelProps) {
  const t = useTranslations('tables');
  const lang = useLocale() as Lang;
  const names = [...new Set(table.inputs.map(({ fact }) => fact))];
  const chosen = tried?.chosen ?? [];
  const isUnsure = table.hitPolicy === 'unique' && chosen.length > 1;
  return (
    <Panel
      title={t('tryTitle')}
      actions={
        typed ? (
          <Button look="quiet" onClick={() => onChange(undefined)}>
            {t('tryEnd')}
          </Button>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-3">
        {names.map((name) => {
          const fact = factNamed(facts, name);
          return (
            <Field key={name} label={fact.label[lang]}>
              {(id) => (
                <Input
                  id={id}
                  list={`values ${name}`}
                  placeholder={t('notKnown')}
                  value={typed?.[name] ?? ''}
                  onChange={(event) =>
                    onChange({ ...Object.fromEntries(names.map((each) => [each, ''])), ...typed, [name]: event.target.value })
                  }
                />
              )}
            </Field>
          );
        })}
        <p role="status" className="text-sm">
          {!tried ? (
            <span className="text-faint">{t('tryHelp')}</span>
          ) : chosen.length === 0 ? (
            <span className="text-bad">{t('noRow')}</span>
          ) : isUnsure ? (
            <span className="text-bad">{t('severalRows', { rows: chosen.map((at) => at + 1).join(', ') })}</span>
          ) : (
            <span className="font-medium">
              {chosen.map((at) => t('gives', { row: at + 1, outcome: table.rows[at]!.outcome })).join('; ')}
            </span>
          )}
        </p>
      </div>
    </Panel>
  );
}
