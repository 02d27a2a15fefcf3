'use client';
import type { Command } from '@dunwell/rules';
import { useTranslations } from 'use-intl';
import { useBusinessNow } from '../clock/use-business-now.ts';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

/** What comes next, and when, in a sentence. */
export function NextStep({ journey }: { readonly journey: Answers['case']['journey'] }) {
  const t = useTranslations('journey');
  const { fromNow, dateTime } = useFormat();
  const { nowMs } = useBusinessNow(2000);
  const { case: subject, consumer } = journey;
  const command = journey.decided[0]?.command as unknown as Command | undefined;
  if (subject.status === 'closed') return t('next.closed');
  if (subject.strategyId === null) return t('next.unassigned');
  const what = command
    ? t(`next.${command.type}`, { channel: command.type === 'contact' ? t(`channels.${command.order.channel}`) : '' })
    : t('next.start');
  if (subject.nextAtMs === null || nowMs === undefined) return what;
  if (subject.nextAtMs <= nowMs) return `${what} · ${t('next.now')}`;
  return (
    <>
      {what} · <time>{fromNow(subject.nextAtMs, nowMs)}</time>{' '}
      <span className="text-faint">({dateTime(subject.nextAtMs, consumer.zone)})</span>
    </>
  );
}
