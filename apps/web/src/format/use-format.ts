'use client';
import type { Lang } from '@dunwell/rules';
import { useMemo } from 'react';
import { useLocale, useTimeZone } from 'use-intl';
import { calendarDateText, dateText, dateTimeText, fromNowText, shortDateText, timeText } from './moment.ts';
import { money } from './money.ts';

/** Money, dates and times in the language of the reader. */
export function useFormat() {
  const lang = useLocale() as Lang;
  const ownZone = useTimeZone() ?? 'UTC';
  return useMemo(
    () => ({
      lang,
      /** The zone of the house, by which it shows what happens to nobody in particular. */
      zone: ownZone,
      money: (amountMinor: number, currency: string) => money(amountMinor, currency, lang),
      count: (n: number) => new Intl.NumberFormat(lang).format(n),
      share: (n: number) => new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(n),
      date: (atMs: number, zone = ownZone) => dateText(atMs, zone, lang),
      time: (atMs: number, zone = ownZone) => timeText(atMs, zone, lang),
      dateTime: (atMs: number, zone = ownZone) => dateTimeText(atMs, zone, lang),
      calendarDate: (date: string) => calendarDateText(date, lang),
      shortDate: (date: string) => shortDateText(date, lang),
      fromNow: (atMs: number, nowMs: number) => fromNowText(atMs, nowMs, lang),
    }),
    [lang, ownZone],
  );
}
