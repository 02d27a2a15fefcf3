'use client';
import type { Answer, Budget } from '@dunwell/rules/policy';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import { RequirementName } from './requirement-name.tsx';

interface VerdictProps {
  readonly answer: Answer & { readonly nextAtMs: number | null; readonly budgets: readonly Budget[] };
  readonly zone: string;
}

/** What the guard says of one contact: from when, until when, on what conditions, by which rules, and what is left of each limit. */
export function Verdict({ answer, zone }: VerdictProps) {
  const t = useTranslations('compliance');
  const { lang, dateTime } = useFormat();
  const { decision, nextAtMs, hardStopAt, requirements, explain, budgets } = answer;
  return (
    <div className="flex flex-col gap-4">
      {decision === 'DEFER' && nextAtMs !== null ? (
        <p className="text-base font-medium">{t('earliest', { at: dateTime(nextAtMs, zone) })}</p>
      ) : null}
      {decision === 'BLOCK' ? <p>{t('never')}</p> : null}
      {hardStopAt ? <p>{t('hardStop', { at: dateTime(Date.parse(hardStopAt), zone) })}</p> : null}
      {requirements.length > 0 ? (
        <div>
          <p className="text-xs font-medium text-soft">{t('needs')}</p>
          <ul className="mt-1 list-disc pl-5">
            {requirements.map((name) => (
              <li key={name}>
                <RequirementName name={name} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {explain.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {explain.map(({ rule, words, cite }) => (
            <li key={rule}>
              <p>{words[lang]}</p>
              <p className="text-xs text-faint">
                <code className="font-mono text-2xs break-words">{rule}</code> · {cite}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {budgets.length > 0 ? <Budgets budgets={budgets} /> : null}
    </div>
  );
}

/** How much of each limit on the number of contacts is used: a mark per contact that is allowed. */
function Budgets({ budgets }: { readonly budgets: readonly Budget[] }) {
  const t = useTranslations('compliance');
  const { lang } = useFormat();
  return (
    <ul className="flex flex-col gap-2 border-t pt-3">
      {budgets.map(({ rule, words, cap, used, left, windowDays }) => (
        <li key={`${rule} ${windowDays}`}>
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span>{t('budget', { used, cap, left })}</span>
            <span className="text-xs text-faint">{windowDays === undefined ? t('inMonth') : t('inDays', { count: windowDays })}</span>
          </p>
          <p className="text-xs text-faint">
            {words[lang]} <code className="font-mono text-2xs break-words">{rule}</code>
          </p>
          <span aria-hidden className="mt-1 flex gap-0.5">
            {Array.from({ length: Math.min(cap, 24) }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity
              <span key={at} className={`h-1.5 max-w-8 flex-1 rounded-full ${at < used ? 'bg-accent' : 'bg-line-strong'}`} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
