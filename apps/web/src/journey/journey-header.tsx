'use client';
import { ArrowLeft, ExternalLink } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CaseStatus } from '../cases/case-status.tsx';
import { Badge } from '../design/badge.tsx';
import { useFormat } from '../format/use-format.ts';
import { useStrategyName } from '../format/use-strategy-name.ts';
import type { Answers } from '../shell/trpc.ts';
import { NextStep } from './next-step.tsx';

const Figure = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-xs text-faint">{label}</dt>
    <dd className="mt-0.5 text-base font-semibold">{children}</dd>
  </div>
);

/** Who owes what, how late, and what happens next. */
export function JourneyHeader({ journey }: { readonly journey: Answers['case']['journey'] }) {
  const t = useTranslations();
  const { money, calendarDate } = useFormat();
  const strategyName = useStrategyName();
  const { case: subject, consumer, creditor } = journey;
  const product = t.has(`cases.products.${subject.product}`) ? t(`cases.products.${subject.product}`) : subject.product;
  return (
    <header className="rounded-lg border bg-panel shadow-card">
      <div className="flex items-start justify-between gap-4 px-5 pt-4">
        <div className="min-w-0">
          <Link href="/cases" className="inline-flex items-center gap-1 text-xs text-faint hover:text-ink">
            <ArrowLeft aria-hidden className="size-3" /> {t('cases.title')}
          </Link>
          <h1 className="mt-1 flex items-center gap-2 text-xl font-semibold tracking-tight">
            {consumer.name}
            <CaseStatus status={subject.status} closedAs={subject.closedAs} />
          </h1>
          <p className="text-soft">
            {subject.ref} · {product} · {creditor.name}
          </p>
        </div>
        {journey.runUrl ? (
          <a
            href={journey.runUrl}
            target="_blank"
            rel="noreferrer"
            className="inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-soft hover:bg-hover hover:text-ink"
          >
            {t('journey.run')} <ExternalLink aria-hidden className="size-3.5" />
          </a>
        ) : null}
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 px-5 py-4 md:grid-cols-5">
        <Figure label={t('journey.owed')}>{money(subject.balanceMinor, subject.currency)}</Figure>
        <Figure label={t('journey.overdue')}>
          {subject.daysPastDue < 0 ? t('cases.dueIn', { count: -subject.daysPastDue }) : t('cases.days', { count: subject.daysPastDue })}{' '}
          <Badge>{subject.bucket}</Badge>
        </Figure>
        <Figure label={t('journey.due')}>{subject.dueOn === null ? '–' : calendarDate(subject.dueOn)}</Figure>
        <Figure label={t('journey.grade')}>{subject.riskGrade ?? '–'}</Figure>
        <Figure label={t('journey.strategy')}>
          {subject.strategyId === null ? (
            '–'
          ) : (
            <Link href={`/strategies/${encodeURIComponent(subject.strategyId)}`} className="hover:text-accent">
              {strategyName(subject.strategyId)}
            </Link>
          )}
        </Figure>
      </dl>
      <p className="border-t px-5 py-3">
        <span className="mr-2 font-medium">{t('journey.comesNext')}</span>
        <span className="text-soft">
          <NextStep journey={journey} />
        </span>
      </p>
    </header>
  );
}
