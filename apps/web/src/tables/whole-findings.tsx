'use client';
import type { Json, Lang } from '@dunwell/rules';
import type { RuleIssue } from '@dunwell/rules/ruleset';
import { useLocale, useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/panel.tsx';
import { inRowNumbers } from './in-row-numbers.ts';

export type FactSheet = Readonly<Record<string, Json>>;

interface WholeFindingsProps {
  readonly issues: readonly RuleIssue[];
  readonly mayEdit: boolean;
  readonly onTry: (facts: FactSheet) => void;
  readonly onAddRow: (facts: FactSheet) => void;
}

const tones = { error: 'bad', warning: 'warn', info: 'neutral' } as const;

/** What the checks found, each with a case that shows it: to be tried, or for a gap made into a row. */
export function WholeFindings({ issues, mayEdit, onTry, onAddRow }: WholeFindingsProps) {
  const t = useTranslations('tables');
  const lang = useLocale() as Lang;
  return (
    <Panel flush title={t('findings')}>
      <ul aria-live="polite" className="max-h-96 divide-y overflow-y-auto">
        {issues.length === 0 ? <li className="px-4 py-3 text-good">{t('allWell')}</li> : null}
        {issues.map(({ code, severity, at, message, witness }) => {
          const facts = witness as FactSheet | undefined;
          const row = /^rows\[(\d+)\]/.exec(at)?.[1];
          return (
            <li key={`${code} ${at} ${JSON.stringify(witness)}`} className="flex flex-col gap-1 px-4 py-2.5">
              <p className="flex items-start gap-2">
                <Badge tone={tones[severity]}>{t(`severities.${severity}`)}</Badge>
                <span className="min-w-0">
                  {row === undefined ? '' : `${t('row', { row: Number(row) + 1 })}: `}
                  {inRowNumbers(message[lang], (n) => t('rowName', { row: n }))}
                </span>
              </p>
              {facts === undefined ? null : (
                <p className="flex flex-wrap items-center gap-2 text-xs text-soft">
                  <span className="min-w-0 break-words font-mono">
                    {Object.entries(facts)
                      .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
                      .join(', ')}
                  </span>
                  <Button className="!h-6 !px-2 !text-xs" onClick={() => onTry(facts)}>
                    {t('try')}
                  </Button>
                  {code === 'gap' && mayEdit ? (
                    <Button className="!h-6 !px-2 !text-xs" onClick={() => onAddRow(facts)}>
                      {t('addRowFor')}
                    </Button>
                  ) : null}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
