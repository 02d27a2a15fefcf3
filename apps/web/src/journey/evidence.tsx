'use client';
import type { Json } from '@dunwell/rules';
import { catalogue } from '@dunwell/rules/fact';
import { Check, Minus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import { readConditions } from './read-conditions.ts';

const labels = new Map(catalogue.map(({ name, label }) => [name, label]));

/** The evidence of a decision on demand: which comparisons held and which failed, with values; the raw record below. */
export function Evidence({ evidence }: { readonly evidence: Json }) {
  const t = useTranslations();
  const { lang } = useFormat();
  const shown = (value: Json): string => {
    if (typeof value === 'boolean') return t(value ? 'journey.yes' : 'journey.no');
    return Array.isArray(value) ? value.join(', ') : value === null ? '–' : String(value);
  };
  const source = typeof evidence === 'object' && evidence !== null && 'conditions' in evidence ? evidence.conditions : undefined;
  const conditions = readConditions(source as Json | undefined);
  // What became of a contact is said by the line above it.
  if (isOutcomeAlone(evidence)) return null;
  return (
    <details className="mt-1 mb-1 rounded-md border bg-canvas text-xs open:pb-2">
      <summary className="cursor-pointer px-2 py-1 text-faint hover:text-ink">{t('journey.evidence')}</summary>
      {conditions.length === 0 ? (
        <pre className="max-h-64 overflow-auto px-2 font-mono text-2xs whitespace-pre-wrap text-soft">
          {JSON.stringify(evidence, null, 2)}
        </pre>
      ) : (
        <ul>
          {conditions.map((condition, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a record that never changes
            <li key={at} className="flex items-center gap-2 px-2 py-0.5" style={{ paddingLeft: 8 + condition.depth * 12 }}>
              {condition.held === undefined ? (
                <Minus aria-label={t('journey.notJudged')} className="size-3.5 text-faint" />
              ) : condition.held ? (
                <Check aria-label={t('journey.held')} className="size-3.5 text-good" />
              ) : (
                <X aria-label={t('journey.failed')} className="size-3.5 text-bad" />
              )}
              <span>
                {labels.get(condition.fact)?.[lang] ?? condition.fact}{' '}
                {t.has(`settings.values.${condition.operator}`) ? t(`settings.values.${condition.operator}`) : condition.operator}{' '}
                {shown(condition.wanted)}
              </span>
              <span className="ml-auto text-faint">{t('journey.was', { value: shown(condition.found) })}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

const isOutcomeAlone = (evidence: Json): boolean =>
  typeof evidence === 'object' && evidence !== null && Object.keys(evidence).every((key) => key === 'outcome');
