'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Panel } from '../design/panel.tsx';
import { placeText } from '../format/place-text.ts';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

const Line = ({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) => (
  <div className="flex items-baseline justify-between gap-4 py-1">
    <dt className="shrink-0 text-faint">{label}</dt>
    <dd className="min-w-0 truncate text-right">{children}</dd>
  </div>
);

/** What is known about the debt and the person; contact details as the reader's role may see them. */
export function CaseFacts({ journey }: { readonly journey: Answers['case']['journey'] }) {
  const t = useTranslations('journey');
  const { lang, money, calendarDate } = useFormat();
  const { case: subject, consumer } = journey;
  return (
    <Panel title={t('facts')}>
      <dl>
        <Line label={t('principal')}>{money(subject.principalMinor, subject.currency)}</Line>
        <Line label={t('interest')}>{money(subject.interestMinor, subject.currency)}</Line>
        <Line label={t('fees')}>{money(subject.feesMinor, subject.currency)}</Line>
        <Line label={t('lastPayment')}>
          {subject.lastPaymentOn === null || subject.lastPaymentMinor === null
            ? t('none')
            : `${money(subject.lastPaymentMinor, subject.currency)}, ${calendarDate(subject.lastPaymentOn)}`}
        </Line>
        <Line label={t('place')}>
          {[consumer.region, consumer.country && placeText(consumer.country, lang)].filter(Boolean).join(', ')} · {consumer.zone}
        </Line>
        <Line label={t('language')}>{t(`languages.${consumer.language}`)}</Line>
        {subject.tags.length + subject.flags.length > 0 ? (
          <Line label={t('tags')}>
            <span className="flex flex-wrap justify-end gap-1">
              {[...subject.flags, ...subject.tags].map((tag) => (
                <Badge key={tag}>{t.has(`marks.${tag}`) ? t(`marks.${tag}`) : tag}</Badge>
              ))}
            </span>
          </Line>
        ) : null}
        {journey.otherCases.map((other) => (
          <Line key={other.id} label={t('otherCase')}>
            <Link href={`/cases/${other.id}`} className="font-medium hover:text-accent">
              {other.ref}
            </Link>{' '}
            {money(other.balanceMinor, other.currency)}
          </Line>
        ))}
      </dl>
    </Panel>
  );
}
