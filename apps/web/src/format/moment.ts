import { dayMs, hourMs, type Lang, minuteMs } from '@dunwell/rules';

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: Lang, zone: string, style: 'date' | 'dateTime' | 'time'): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${style}`;
  let found = cache.get(key);
  if (!found) {
    const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    const dateTime = { ...date, weekday: 'short', ...time, timeZoneName: 'short' } as const;
    const parts = style === 'date' ? date : style === 'time' ? time : dateTime;
    found = new Intl.DateTimeFormat(locales[lang], { timeZone: zone, ...parts });
    cache.set(key, found);
  }
  return found;
}

export const dateText = (atMs: number, zone: string, lang: Lang): string => formatter(lang, zone, 'date').format(atMs);
export const timeText = (atMs: number, zone: string, lang: Lang): string => formatter(lang, zone, 'time').format(atMs);
/** An instant with the name of the clock it is shown by: a moment without its zone is no moment. */
export const dateTimeText = (atMs: number, zone: string, lang: Lang): string => formatter(lang, zone, 'dateTime').format(atMs);

/** `YYYY-MM-DD` for people. A calendar date has no zone, so none is applied. */
export const calendarDateText = (date: string, lang: Lang): string =>
  formatter(lang, 'UTC', 'date').format(Date.parse(`${date}T00:00:00Z`));

/** The day and the month alone, where a row of days leaves no room for more. */
export const shortDateText = (date: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], { timeZone: 'UTC', month: lang === 'zh' ? 'numeric' : 'short', day: 'numeric' }).format(
    Date.parse(`${date}T00:00:00Z`),
  );

/** How far away in the largest fitting unit: "in 3 hours", "2 days ago", "3小时后". */
export function fromNowText(atMs: number, nowMs: number, lang: Lang): string {
  const awayMs = atMs - nowMs;
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const size = Math.abs(awayMs);
  if (size < hourMs) return format.format(Math.round(awayMs / minuteMs), 'minute');
  if (size < 36 * hourMs) return format.format(Math.round(awayMs / hourMs), 'hour');
  return format.format(Math.round(awayMs / dayMs), 'day');
}
