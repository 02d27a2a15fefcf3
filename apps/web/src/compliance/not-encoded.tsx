'use client';
import type { Words } from '@dunwell/rules';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';

interface Limit {
  readonly words: Words;
  readonly cite?: string;
}

/** What the law says and the pack does not hold as a rule: said plainly, so that somebody sees to it by hand. */
export function NotEncoded({ pack }: { readonly pack: { readonly id: string; readonly notEncoded?: readonly Limit[] | undefined } }) {
  const t = useTranslations('compliance');
  const { lang } = useFormat();
  if (!pack.notEncoded?.length) return null;
  return (
    <section className="mt-4 border-t pt-3">
      <h3 className="mb-2 text-xs font-medium text-soft">{t('notEncoded')}</h3>
      <ul className="flex flex-col gap-2">
        {pack.notEncoded.map(({ words, cite }) => (
          <li key={words.en}>
            <p className="max-w-[90ch] text-soft">{words[lang]}</p>
            {cite ? <p className="text-xs text-faint">{cite}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
