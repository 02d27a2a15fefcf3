'use client';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { usePortName } from '../designer/canvas/use-port-name.ts';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';
import { ContactBody } from './contact-body.tsx';
import { DecisionBody } from './decision-body.tsx';
import type { Happening } from './happening.ts';
import { WithheldBody } from './withheld-body.tsx';

interface HappeningBodyProps {
  readonly happening: Happening;
  readonly journey: Answers['case']['journey'];
}

/** What one thing on the timeline was, in words. */
export function HappeningBody({ happening, journey }: HappeningBodyProps) {
  const t = useTranslations('journey');
  const { lang, money, calendarDate, dateTime } = useFormat();
  const portName = usePortName();
  switch (happening.type) {
    case 'decision':
      return <DecisionBody decision={happening.decision} zone={journey.consumer.zone} currency={journey.case.currency} />;
    case 'contact':
      return <ContactBody attempt={happening.attempt} message={happening.message} />;
    case 'withheld':
      return <WithheldBody withheld={happening.withheld} zone={journey.consumer.zone} />;
    case 'payment':
      return (
        <p className="font-medium">
          {t('paid', {
            amount: money(happening.payment.amountMinor, happening.payment.currency),
            date: calendarDate(happening.payment.paidOn),
          })}
        </p>
      );
    case 'promise': {
      const { amountMinor, currency, dueOn, status } = happening.promise;
      return (
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {t('promised', { amount: money(amountMinor, currency), date: calendarDate(dueOn) })}
          <Badge tone={status === 'kept' ? 'good' : status === 'broken' ? 'bad' : 'neutral'}>{t(`promiseStatuses.${status}`)}</Badge>
        </p>
      );
    }
    case 'task': {
      const { title, status, outcome, assignee, dueAtMs, comment } = happening.task;
      return (
        <>
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {title[lang]}
            <Badge tone={status === 'done' ? 'good' : 'warn'}>{outcome ? portName(outcome) : t(`taskStatuses.${status}`)}</Badge>
          </p>
          <p className="text-xs text-faint">
            {[assignee, t('dueBy', { at: dateTime(dueAtMs, journey.consumer.zone) }), comment].filter(Boolean).join(' · ')}
          </p>
        </>
      );
    }
    case 'note':
      return (
        <>
          <p>{happening.note.text[lang]}</p>
          <p className="text-xs text-faint">{happening.note.author}</p>
        </>
      );
  }
}
