import type { Lang, Words } from '../lang.ts';
import { localTime } from '../time.ts';

/** One sentence in both languages. */
export const words = (en: string, zh: string): Words => ({ en, zh });

const pad = (n: number): string => String(n).padStart(2, '0');

/** `2026-11-22 15:08`, as the consumer's wall clock shows it. */
export function localStamp(zone: string, atMs: number): string {
  const { date, minuteOfDay } = localTime(zone, atMs);
  return `${date} ${pad(Math.floor(minuteOfDay / 60))}:${pad(minuteOfDay % 60)}`;
}

/** A stretch of time as people set it. */
export interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

const units = [
  ['days', 'day', '天'],
  ['hours', 'hour', '小时'],
  ['minutes', 'minute', '分钟'],
] as const;

/** `2 days 3 hours`, `2天3小时`. */
export function spanInWords(span: Span, lang: Lang): string {
  const parts = units.flatMap(([key, en, zh]) => {
    const n = span[key] ?? 0;
    if (n === 0) return [];
    return lang === 'zh' ? [`${n}${zh}`] : [`${n} ${en}${n === 1 ? '' : 's'}`];
  });
  if (parts.length === 0) return lang === 'zh' ? '0分钟' : '0 minutes';
  return parts.join(lang === 'zh' ? '' : ' ');
}

/** `12.5 %` of a share. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** Picks the language of a pair of texts. */
export const say = (lang: Lang, en: string, zh: string): string => (lang === 'zh' ? zh : en);
