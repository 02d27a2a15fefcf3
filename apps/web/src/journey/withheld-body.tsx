'use client';
import type { Words } from '@dunwell/rules';
import { useTranslations } from 'use-intl';
import { ReasonList } from '../compliance/reason-list.tsx';
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
  const { dateTime } = useFormat();
  const explained = (Array.isArray(withheld.explain) ? withheld.explain : []) as readonly {
    readonly rule: string;
    readonly words?: Words;
  }[];
  const said = new Map(explained.flatMap(({ rule, words }) => (words ? [[rule, words] as const] : [])));
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{t('withheld', { channel: t(`channels.${withheld.channel}`) })}</span>
        <Badge tone={withheld.decision === 'DEFER' ? 'warn' : 'bad'}>{t(`decisions.${withheld.decision}`)}</Badge>
        {withheld.earliestAtMs === null ? null : (
          <span className="text-xs text-faint">{t('earliest', { at: dateTime(withheld.earliestAtMs, zone) })}</span>
        )}
      </p>
      <div className="mt-0.5 text-soft">
        <ReasonList rules={explained.length > 0 ? explained.map(({ rule }) => rule) : withheld.rules} said={said} />
      </div>
    </>
  );
}
