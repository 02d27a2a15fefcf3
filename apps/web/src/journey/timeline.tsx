'use client';
import { Footprints } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Empty } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';
import { type Happening, happenings } from './happening.ts';
import { HappeningBody } from './happening-body.tsx';
import { HappeningIcon } from './happening-icon.tsx';

/** What happened, newest first, on the consumer's own calendar. */
export function Timeline({ journey }: { readonly journey: Answers['case']['journey'] }) {
  const t = useTranslations('journey');
  const { date } = useFormat();
  const { zone } = journey.consumer;
  const all = useMemo(() => happenings(journey), [journey]);
  if (all.length === 0) {
    return (
      <Empty title={t('empty')} icon={<Footprints />}>
        {t('emptyHelp')}
      </Empty>
    );
  }
  const days: { readonly day: string; readonly all: Happening[] }[] = [];
  for (const one of all) {
    const day = date(one.atMs, zone);
    if (days.at(-1)?.day === day) days.at(-1)!.all.push(one);
    else days.push({ day, all: [one] });
  }
  return days.map(({ day, all: ofDay }) => (
    <section key={day} aria-label={day} className="border-b last:border-b-0">
      <h3 className="sticky top-12 z-10 border-b bg-sunken px-4 py-1.5 text-xs font-medium text-soft">{day}</h3>
      <ol>
        {ofDay.map((one) => (
          <TimelineItem key={`${one.type} ${one.key}`} happening={one} journey={journey} />
        ))}
      </ol>
    </section>
  ));
}

function TimelineItem({ happening, journey }: { readonly happening: Happening; readonly journey: Answers['case']['journey'] }) {
  const { time } = useFormat();
  return (
    <li className="grid grid-cols-[44px_24px_minmax(0,1fr)] gap-3 px-4 py-3">
      <time className="pt-0.5 text-right text-xs text-faint">{time(happening.atMs, journey.consumer.zone)}</time>
      <HappeningIcon happening={happening} />
      <div className="min-w-0">
        <HappeningBody happening={happening} journey={journey} />
      </div>
    </li>
  );
}
