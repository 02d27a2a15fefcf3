'use client';
import type { PackDiff, RuleChange, ValueChange } from '@dunwell/rules/policy';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { useFormat } from '../format/use-format.ts';

const tones = { added: 'good', removed: 'bad', changed: 'warn' } as const;

/** What changed between two versions: each rule in words, with the values before and after. */
export function PackDiffView({ diff }: { readonly diff: PackDiff }) {
  const t = useTranslations('compliance');
  const isSame = diff.pack.length + diff.rules.length === 0;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-soft">
        {isSame ? t('noChange') : t('changes', { count: diff.rules.length })} {t('unchanged', { count: diff.unchanged })}
      </p>
      {diff.pack.length > 0 ? (
        <section className="rounded-md border p-3">
          <h3 className="mb-1 font-medium">{t('thePack')}</h3>
          <Values values={diff.pack} />
        </section>
      ) : null}
      {diff.rules.map((change) => (
        <Rule key={change.rule} change={change} />
      ))}
    </div>
  );
}

function Rule({ change }: { readonly change: RuleChange }) {
  const t = useTranslations('compliance');
  const { lang } = useFormat();
  const { type, rule, cite, words, wordsBefore, values } = change;
  return (
    <section className="rounded-md border p-3">
      <p className="flex items-baseline justify-between gap-3">
        <span className="text-xs text-faint">
          {rule} · {cite}
        </span>
        <Badge tone={tones[type]}>{t(`changeTypes.${type}`)}</Badge>
      </p>
      {wordsBefore ? <del className="mt-1 block text-soft decoration-bad/60">{wordsBefore[lang]}</del> : null}
      {type === 'removed' ? (
        <del className="mt-1 block text-soft decoration-bad/60">{words[lang]}</del>
      ) : (
        <p className="mt-1">{words[lang]}</p>
      )}
      {values.length === 0 ? null : type === 'changed' ? (
        <Values values={values} />
      ) : (
        <details className="mt-1">
          <summary className="cursor-pointer text-xs text-faint hover:text-ink">{t('settings', { count: values.length })}</summary>
          <Values values={values} />
        </details>
      )}
    </section>
  );
}

const shown = (value: ValueChange['before']): string => {
  if (value === null) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

function Values({ values }: { readonly values: readonly ValueChange[] }) {
  const t = useTranslations('compliance');
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full text-xs">
        <thead>
          <tr className="text-left text-faint">
            <th className="pr-3 font-medium">{t('columns.setting')}</th>
            <th className="pr-3 font-medium">{t('before')}</th>
            <th className="font-medium">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ at, before, after }) => (
            <tr key={at} className="border-t align-top">
              <td className="py-1 pr-3 font-mono text-2xs">{at}</td>
              <td className="py-1 pr-3 text-soft">{shown(before)}</td>
              <td className="py-1 font-medium">{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
