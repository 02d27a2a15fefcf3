'use client';
import type { Json } from '@dunwell/rules';
import { catalogue } from '@dunwell/rules/fact';
import { Check, Minus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ReasonList } from '../compliance/reason-list.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Condition, readConditions } from './read-conditions.ts';
import { type EvidenceRow, measureOf, readEvidence } from './read-evidence.ts';
import { type EvidenceOf, useEvidenceText } from './use-evidence-text.ts';

const labels = new Map(catalogue.map(({ name, label }) => [name, label]));

interface EvidenceProps extends EvidenceOf {
  readonly evidence: Json;
}

/** The evidence of a decision on demand: its values with their units, which comparisons held and which failed; the record itself as data. */
export function Evidence({ evidence, ...of }: EvidenceProps) {
  const t = useTranslations('journey');
  const source = typeof evidence === 'object' && evidence !== null && 'conditions' in evidence ? evidence.conditions : undefined;
  const conditions = readConditions(source as Json | undefined);
  const rows = readEvidence(evidence);
  // What became of a contact is said by the line above it.
  if (rows.length === 0 || rows.every(({ name }) => name === 'outcome')) return null;
  return (
    <details className="mt-1 mb-1 rounded-md border bg-canvas text-xs open:pb-2">
      <summary className="cursor-pointer px-2 py-1 text-faint hover:text-ink">{t('evidence')}</summary>
      <dl className="grid grid-cols-1 gap-x-3 px-2 sm:grid-cols-[minmax(96px,auto)_minmax(0,1fr)]">
        {rows.map((row) => (
          <Row key={row.name} row={row} of={of} />
        ))}
      </dl>
      {conditions.length === 0 ? null : (
        <ul className="mt-1 border-t pt-1">
          {conditions.map((condition, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a record that never changes
            <ConditionLine key={at} condition={condition} of={of} />
          ))}
        </ul>
      )}
      <details className="mt-1 px-2">
        <summary className="cursor-pointer text-2xs text-faint hover:text-ink">{t('asData')}</summary>
        <pre className="mt-1 font-mono text-2xs break-words whitespace-pre-wrap text-soft">{JSON.stringify(evidence, null, 2)}</pre>
      </details>
    </details>
  );
}

function Row({ row: { name, measure, value }, of }: { readonly row: EvidenceRow; readonly of: EvidenceOf }) {
  const nameOf = useNameOf();
  const text = useEvidenceText(of);
  return (
    <>
      <dt className="pt-0.5 text-faint">{nameOf(name)}</dt>
      <dd className="min-w-0 pb-0.5 break-words sm:pt-0.5">
        {measure === 'reasons' && Array.isArray(value) ? (
          <ReasonList rules={value.map(String)} />
        ) : measure === 'scoreReasons' && Array.isArray(value) ? (
          <ScoreReasons reasons={value.map(String)} />
        ) : (
          text(value, measure)
        )}
      </dd>
    </>
  );
}

/** What a value is called: a fact by its label, the values of nodes by theirs, one a rule set brings by its own name. */
function useNameOf(): (name: string) => string {
  const t = useTranslations('journey.values');
  const { lang } = useFormat();
  return (name) => labels.get(name)?.[lang] ?? (t.has(name) ? t(name) : name.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase());
}

/** Where the score lost points, most first: a fact and the bin it fell in. */
function ScoreReasons({ reasons }: { readonly reasons: readonly string[] }) {
  const nameOf = useNameOf();
  return (
    <ul>
      {reasons.map((reason) => {
        const [fact = '', ...bin] = reason.split(' ');
        return (
          <li key={reason}>
            {nameOf(fact)} <span className="text-faint">{bin.join(' ')}</span>
          </li>
        );
      })}
    </ul>
  );
}

function ConditionLine({ condition, of }: { readonly condition: Condition; readonly of: EvidenceOf }) {
  const t = useTranslations();
  const nameOf = useNameOf();
  const text = useEvidenceText(of);
  const { fact, operator, wanted, found, held, depth } = condition;
  const measure = measureOf(fact);
  return (
    <li className="flex items-center gap-2 px-2 py-0.5" style={{ paddingLeft: 8 + depth * 12 }}>
      {held === undefined ? (
        <Minus aria-label={t('journey.notJudged')} className="size-3.5 shrink-0 text-faint" />
      ) : held ? (
        <Check aria-label={t('journey.held')} className="size-3.5 shrink-0 text-good" />
      ) : (
        <X aria-label={t('journey.failed')} className="size-3.5 shrink-0 text-bad" />
      )}
      <span>
        {nameOf(fact)} {t.has(`settings.values.${operator}`) ? t(`settings.values.${operator}`) : operator} {text(wanted, measure)}
      </span>
      <span className="ml-auto text-right text-faint">{t('journey.was', { value: text(found, measure) })}</span>
    </li>
  );
}
