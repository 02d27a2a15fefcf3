import type { Lang } from '../lang.ts';
import { type Money, minorDigits } from '../money.ts';
import { dayMs, dayNumber, type LocalDate } from '../time.ts';

const locale: Readonly<Record<Lang, string>> = { en: 'en-US', zh: 'zh-CN' };

/** `250 US dollars`: an amount as a voice says it, without signs a speech engine stumbles over. */
export function spokenMoney({ amountMinor, currency }: Money, lang: Lang): string {
  const digits = minorDigits[currency];
  const isWhole = amountMinor % 10 ** digits === 0;
  return new Intl.NumberFormat(locale[lang], {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    minimumFractionDigits: isWhole ? 0 : digits,
    useGrouping: lang === 'en',
  }).format(amountMinor / 10 ** digits);
}

/** `Friday, June 5`: a date as a voice says it. */
export const spokenDate = (date: LocalDate, lang: Lang): string =>
  new Intl.DateTimeFormat(locale[lang], { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric' }).format(
    dayNumber(date) * dayMs,
  );

/** Fills `{{placeholders}}`; one that has no value is left out rather than read aloud. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text
    .replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => (Object.hasOwn(values, name) ? values[name]! : ''))
    .replaceAll(/ {2,}/g, ' ')
    .trim();
