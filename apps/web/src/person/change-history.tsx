'use client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import type { SectionProps } from './section.tsx';

/** Who changed what is known of the person, when and why, from the audit chain. */
export function ChangeHistory({ changes }: { readonly changes: SectionProps['facts']['changes'] }) {
  const t = useTranslations('person');
  const { dateTime } = useFormat();
  if (changes.length === 0) return null;
  return (
    <details className="px-4 py-3">
      <summary className="cursor-pointer text-xs font-medium text-soft hover:text-ink">{t('history', { count: changes.length })}</summary>
      <ol className="mt-2 flex flex-col gap-2">
        {changes.map(({ seq, action, actor, detail, atMs }) => (
          <li key={seq}>
            <p>{t.has(`acts.${action}`) ? t(`acts.${action}`) : action}</p>
            <p className="text-xs text-faint">{[dateTime(atMs), actor, reasonIn(detail)].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

const reasonIn = (detail: unknown): string =>
  typeof detail === 'object' && detail !== null && 'reason' in detail && typeof detail.reason === 'string' ? detail.reason : '';
