'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import { PreferenceDialog } from './preference-dialog.tsx';
import { lineAction, Section, type SectionProps } from './section.tsx';
import { WhereaboutsDialog } from './whereabouts-dialog.tsx';

/** When and where contact is inconvenient to the person, and what they would rather have. */
export function PreferenceSection({ caseId, facts, mayEdit }: SectionProps) {
  const t = useTranslations('person');
  const channels = useTranslations('outbox.channels');
  const { date } = useFormat();
  const [opened, setOpened] = useState<'preferences' | 'whereabouts'>();
  const close = () => setOpened(undefined);
  const known = facts.preferences;
  const agreedLine = ({ from, to, agreedWith, agreedAtMs }: NonNullable<NonNullable<typeof known>['agreedHours']>): string =>
    [t('agreed', { from, to }), agreedWith, agreedAtMs === undefined ? null : date(agreedAtMs)].filter(Boolean).join(' · ');
  const away = facts.whereabouts;
  const preferred = known
    ? [
        ...known.inconvenientTimes.map(({ days, from, to }) =>
          t('inconvenientAt', { days: days.map((day) => t(`days.${day}`)).join(' '), from, to }),
        ),
        ...known.inconvenientPlaces.map((place) => t('inconvenientIn', { place: t.has(`places.${place}`) ? t(`places.${place}`) : place })),
        known.agreedHours ? agreedLine(known.agreedHours) : null,
        known.preferredChannel ? t('prefers', { channel: channels(known.preferredChannel) }) : null,
      ].filter((line) => line !== null)
    : [];
  const lines = away ? [...preferred, t('whereabouts.line', { ...away })] : preferred;
  return (
    <Section
      title={t('preferences')}
      actions={
        mayEdit ? (
          <>
            <button type="button" className={lineAction} onClick={() => setOpened('whereabouts')}>
              {t('whereabouts.edit')}
            </button>
            <button type="button" className={lineAction} aria-label={t('editPreferences')} onClick={() => setOpened('preferences')}>
              {t('edit')}
            </button>
          </>
        ) : null
      }
    >
      {lines.length === 0 ? (
        <p className="text-faint">{t('noPreferences')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {opened === 'preferences' ? <PreferenceDialog caseId={caseId} known={known} onClose={close} /> : null}
      {opened === 'whereabouts' ? <WhereaboutsDialog caseId={caseId} known={away} onClose={close} /> : null}
    </Section>
  );
}
