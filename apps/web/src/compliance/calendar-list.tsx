'use client';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/panel.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { useMay } from '../shell/use-may.ts';
import { EnterYearDialog } from './enter-year-dialog.tsx';
import { yearStretches } from './year-lines.ts';

type Calendar = Answers['calendar']['list'][number];

/** Every holiday calendar and the years it reaches; in any other year the law that asks for it is closed. */
export function CalendarList() {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const calendars = useQuery(trpc.calendar.list.queryOptions(undefined, { staleTime: 60_000 }));
  if (calendars.error) return <Trouble error={calendars.error} retry={calendars.refetch} />;
  return (
    <>
      <p className="mb-4 max-w-[90ch] text-soft">{t('calendarsHelp')}</p>
      <Panel flush>
        {calendars.data ? calendars.data.map((calendar) => <CalendarEntry key={calendar.id} calendar={calendar} />) : <SkeletonRows />}
      </Panel>
    </>
  );
}

function CalendarEntry({ calendar }: { readonly calendar: Calendar }) {
  const t = useTranslations('compliance');
  const { lang } = useFormat();
  const may = useMay();
  const [isEntering, setEntering] = useState(false);
  const { name, years, packs, citations, missing, isInForce, hash } = calendar;
  return (
    <details className="group border-b last:border-b-0">
      <summary className="grid cursor-pointer list-none grid-cols-[16px_minmax(0,1fr)] items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-hover md:grid-cols-[16px_minmax(0,1fr)_auto]">
        <ChevronRight aria-hidden className="size-4 text-faint transition-transform group-open:rotate-90" />
        <span className="font-medium">{name[lang]}</span>
        <span className="col-start-2 flex flex-wrap items-center gap-x-3 gap-y-1 md:col-start-auto">
          <span className="text-xs text-faint">{years.length > 0 ? t('knownYears', { years: yearStretches(years) }) : t('noYears')}</span>
          <Badge tone={isInForce ? 'good' : 'warn'}>{t(`states.${isInForce ? 'active' : 'draft'}`)}</Badge>
        </span>
      </summary>
      <div className="border-t bg-canvas px-4 py-3 md:pl-11">
        <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
          <p className="max-w-[90ch] text-xs text-faint">
            {t(`confidence.${calendar.confidence}`)} · {citations.join('; ')} · {t('askedBy', { packs: packs.join(', ') })}
            <span className="block font-mono text-2xs break-all">{hash}</span>
          </p>
          {may('calendar.enter') ? (
            <Button icon={<CalendarPlus aria-hidden />} onClick={() => setEntering(true)}>
              {t('enterYear')}
            </Button>
          ) : null}
        </div>
        {missing.map((words) => (
          <p key={words.en} className="mb-3 max-w-[90ch] rounded-md bg-warn-soft px-3 py-2 text-warn">
            <span className="font-medium">{t('notInCalendar')}</span> {words[lang]}
          </p>
        ))}
        <HolidaysOfYear holidays={calendar.holidays} />
        {isEntering ? (
          <EnterYearDialog
            calendarId={calendar.id}
            name={name[lang]}
            nextYear={(years.at(-1) ?? new Date().getFullYear() - 1) + 1}
            onClose={() => setEntering(false)}
          />
        ) : null}
      </div>
    </details>
  );
}

/** The holidays year by year, each year folded. */
function HolidaysOfYear({ holidays }: Pick<Calendar, 'holidays'>) {
  const t = useTranslations('compliance');
  const { calendarDate } = useFormat();
  const years = [...new Set(holidays.map(({ date }) => date.slice(0, 4)))];
  return years.map((year) => (
    <details key={year}>
      <summary className="cursor-pointer py-0.5 text-soft tabular-nums hover:text-ink">
        {year}{' '}
        <span className="text-xs text-faint">
          {t('holidayCount', { count: holidays.filter(({ date }) => date.startsWith(year)).length })}
        </span>
      </summary>
      <ul className="mb-2 grid gap-x-6 pl-4 text-xs sm:grid-cols-2">
        {holidays
          .filter(({ date }) => date.startsWith(year))
          .map(({ date, name }) => (
            <li key={date}>
              {calendarDate(date)} · {name}
            </li>
          ))}
      </ul>
    </details>
  ));
}
