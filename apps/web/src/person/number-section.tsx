'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { useFormat } from '../format/use-format.ts';
import { NumberDialog } from './number-dialog.tsx';
import { lineAction, Section, type SectionProps } from './section.tsx';

type Point = SectionProps['facts']['points'][number];

/** What is known of each number and address: the line, the place, whether it is theirs, when that was last checked. */
export function NumberSection({ caseId, facts, mayEdit }: SectionProps) {
  const t = useTranslations('person');
  const { date } = useFormat();
  const [opened, setOpened] = useState<Point>();
  const told = ({ lineType, place, owner, ownerSource, checkedAtMs, checkResult, wrongSinceMs, undeliverableSinceMs }: Point): string =>
    [
      lineType && t(`lineTypes.${lineType}`),
      place && t(`places.${place}`),
      owner && [t(`owners.${owner}`), ownerSource && `(${ownerSource})`].filter(Boolean).join(' '),
      checkedAtMs === null ? null : t('checkedOn', { on: date(checkedAtMs), result: checkName(checkResult, t) }),
      wrongSinceMs === null ? null : t('wrongSince', { on: date(wrongSinceMs) }),
      undeliverableSinceMs === null ? null : t('undeliverableSince', { on: date(undeliverableSinceMs) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Section title={t('numbers')}>
      {facts.points.length === 0 ? <p className="text-faint">{t('noNumbers')}</p> : null}
      <ul className="flex flex-col gap-2">
        {facts.points.map((point) => (
          <li key={point.id} className="flex items-start justify-between gap-3">
            <div className="min-w-0">
              <p className="truncate">
                {point.value} {point.wrongSinceMs === null ? null : <Badge tone="bad">{t('wrong')}</Badge>}
              </p>
              <p className="text-xs text-faint">{told(point)}</p>
            </div>
            {mayEdit ? (
              <button
                type="button"
                className={lineAction}
                aria-label={t('editNumber', { value: point.value })}
                onClick={() => setOpened(point)}
              >
                {t('edit')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {opened ? <NumberDialog caseId={caseId} point={opened} onClose={() => setOpened(undefined)} /> : null}
    </Section>
  );
}

const checkName = (result: string | null, t: ReturnType<typeof useTranslations<'person'>>): string =>
  result !== null && t.has(`checks.${result}`) ? t(`checks.${result}`) : (result ?? '–');
