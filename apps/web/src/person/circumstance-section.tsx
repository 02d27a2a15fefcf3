'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBusinessNow } from '../clock/use-business-now.ts';
import { Badge } from '../design/badge.tsx';
import { useFormat } from '../format/use-format.ts';
import { CircumstanceDialog } from './circumstance-dialog.tsx';
import { EndCircumstanceDialog } from './end-circumstance-dialog.tsx';
import { lineAction, Section, type SectionProps } from './section.tsx';

type Circumstance = SectionProps['facts']['circumstances'][number];

/** What limits contact by law beyond consents and wishes: disputes, attorneys, deferrals, moratoria; what stands and what has ended. */
export function CircumstanceSection({ caseId, facts, mayEdit }: SectionProps) {
  const t = useTranslations('person.circumstance');
  const person = useTranslations('person');
  const { date } = useFormat();
  const { nowMs } = useBusinessNow(5000);
  const [opened, setOpened] = useState<'note' | { readonly end: string }>();
  const close = () => setOpened(undefined);
  const isOver = ({ endedAtMs, throughMs }: Circumstance): boolean =>
    endedAtMs !== null || (throughMs !== null && nowMs !== undefined && throughMs <= nowMs);
  const told = ({ kind, detail, fromMs, throughMs, endedAtMs, source, caseId: only }: Circumstance): string =>
    [
      Object.values(detail)
        .filter((value) => typeof value === 'string' && t.has(`details.${value}`))
        .map((value) => t(`details.${value}`))
        .join(', '),
      kind === 'dispute' ? t(detail.written === false ? 'spoken' : 'written') : null,
      t('since', { on: date(fromMs) }),
      throughMs === null ? null : t('through', { on: date(throughMs) }),
      endedAtMs === null ? null : t('endedOn', { on: date(endedAtMs) }),
      only === null ? t('everyDebt') : t('thisDebt'),
      person.has(`vias.${source}`) ? person(`vias.${source}`) : source === 'creditor_file' ? person('vias.file') : source,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Section
      title={t('title')}
      actions={
        mayEdit ? (
          <button type="button" className={lineAction} onClick={() => setOpened('note')}>
            {t('note')}
          </button>
        ) : null
      }
    >
      {facts.circumstances.length === 0 ? <p className="text-faint">{t('none')}</p> : null}
      <ul className="flex flex-col gap-2">
        {facts.circumstances.map((one) => (
          <li key={one.id} className="flex items-start justify-between gap-3">
            <div className="min-w-0">
              <p>
                {t(`kinds.${one.kind}`)} {isOver(one) ? <Badge>{t('ended')}</Badge> : <Badge tone="warn">{t('stands')}</Badge>}
              </p>
              <p className="text-xs text-faint">{told(one)}</p>
            </div>
            {mayEdit && one.endedAtMs === null ? (
              <button
                type="button"
                className={lineAction}
                aria-label={t('endNamed', { kind: t(`kinds.${one.kind}`) })}
                onClick={() => setOpened({ end: one.id })}
              >
                {t('end')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {opened === 'note' ? <CircumstanceDialog caseId={caseId} points={facts.points} onClose={close} /> : null}
      {typeof opened === 'object' ? <EndCircumstanceDialog caseId={caseId} factId={opened.end} onClose={close} /> : null}
    </Section>
  );
}
