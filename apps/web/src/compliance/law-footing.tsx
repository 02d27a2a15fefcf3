'use client';
import { assumedInWords, calendarsInWords, type Footing, lawStateInWords } from '@dunwell/rules/policy';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';

/** Which packs and calendars a judgement rests on; what was only taken for signed comes first. */
export function LawFooting({ footing }: { readonly footing: Footing }) {
  const t = useTranslations('compliance');
  const { lang } = useFormat();
  const assumed = assumedInWords(footing);
  const calendars = calendarsInWords(footing);
  return (
    <div className="flex flex-col gap-2">
      {assumed.length > 0 ? (
        <p role="note" className="break-words text-warn">
          {assumed.map((words) => words[lang]).join(lang === 'zh' ? '' : ' ')}
        </p>
      ) : null}
      {calendars ? <p className="break-words text-soft">{calendars[lang]}</p> : null}
      <details className="rounded-md border px-3 py-1.5">
        <summary className="cursor-pointer text-xs font-medium text-soft">{t('footing', { count: footing.packs.length })}</summary>
        <ul className="mt-1.5 flex flex-col gap-0.5">
          {footing.packs.map(({ ref, hash, state }) => (
            <li key={ref} className="flex flex-wrap gap-x-2">
              <span className="font-mono text-2xs">{ref}</span>
              <span className="font-mono text-2xs text-faint" title={hash}>
                {hash.slice(0, 12)}
              </span>
              <span className="text-2xs text-soft">{lawStateInWords[state][lang]}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
