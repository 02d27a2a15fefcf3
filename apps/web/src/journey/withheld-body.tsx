'use client';
import type { Words } from '@dunwell/rules';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

interface WithheldBodyProps {
  readonly withheld: Answers['case']['journey']['withheld'][number];
  readonly zone: string;
}

/** A contact that was wanted and not made, and the rules that forbade it. */
export function WithheldBody({ withheld, zone }: WithheldBodyProps) {
  const t = useTranslations('journey');
  const { lang, dateTime } = useFormat();
  const explained = (Array.isArray(withheld.explain) ? withheld.explain : []) as readonly {
    readonly rule: string;
    readonly words?: Words;
  }[];
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{t('withheld', { channel: t(`channels.${withheld.channel}`) })}</span>
        <Badge tone={withheld.decision === 'DEFER' ? 'warn' : 'bad'}>{t(`decisions.${withheld.decision}`)}</Badge>
        {withheld.earliestAtMs === null ? null : (
          <span className="text-xs text-faint">{t('earliest', { at: dateTime(withheld.earliestAtMs, zone) })}</span>
        )}
      </p>
      <ul className="mt-0.5 text-soft">
        {explained.length > 0
          ? explained.map(({ rule, words }) => (
              <li key={rule}>
                {words?.[lang] ?? rule} <span className="text-2xs text-faint">{rule}</span>
              </li>
            ))
          : withheld.rules.map((rule) => <li key={rule}>{rule}</li>)}
      </ul>
    </>
  );
}
