import type { Lang } from '../lang.ts';
import { isDate, type LocalDate, localTime } from '../time.ts';
import { datesEn } from './read-date-en.ts';
import { datesZh } from './read-date-zh.ts';

export interface ReadDate {
  readonly date: LocalDate;
  /** The text without the words that named the day, so that their numbers are not taken for money. */
  readonly rest: string;
}

/** The first day named in what was said, as a date in that zone. */
export function readDate(text: string, lang: Lang, when: { readonly atMs: number; readonly zone: string }): ReadDate | undefined {
  const today = localTime(when.zone, when.atMs).date;
  for (const phrases of lang === 'zh' ? [datesZh, datesEn] : [datesEn])
    for (const { pattern, day } of phrases) {
      const match = pattern.exec(text);
      const date = match && day(match, today);
      if (match && date && isDate(date))
        return { date, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` };
    }
  return undefined;
}
