import { addDays } from '../time.ts';
import { comingDate, comingDayOfMonth, comingWeekday, type DatePhrase, dayOfMonth, monthEnd, weekdayOfWeek } from './calendar.ts';
import { readChineseNumber } from './read-number-zh.ts';

const number = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const weekday = '(?:周|星期|礼拜)([一二三四五六日天])';
const weekdayNumber = (text: string): number => '一二三四五六日'.indexOf(text) + 1 || 7;
const count = (text: string): number => readChineseNumber(text) ?? 0;

/** Days as named in Chinese; the first that fits counts, so the more exact come first. */
export const datesZh: readonly DatePhrase[] = [
  { pattern: /大后天/, day: (_m, today) => addDays(today, 3) },
  { pattern: /后天/, day: (_m, today) => addDays(today, 2) },
  { pattern: /明天|明日|明儿|明早|明晚/, day: (_m, today) => addDays(today, 1) },
  {
    pattern: new RegExp(`${number}\\s*个?(?:星期|周|礼拜)(?:之?后|以后|内|之内|以内)`),
    day: (m, today) => addDays(today, 7 * count(m[1]!)),
  },
  { pattern: new RegExp(`(?:过)?${number}\\s*天(?:之?后|以后|内|之内|以内|左右)?`), day: (m, today) => addDays(today, count(m[1]!)) },
  { pattern: /下个?月(底|末)/, day: (_m, today) => monthEnd(today, 1) },
  { pattern: /(这个?|本)?月(底|末)/, day: (_m, today) => monthEnd(today, 0) },
  { pattern: new RegExp(`下个?月(?:的)?${number}(?:号|日)?`), day: (m, today) => dayOfMonth(today, 1, count(m[1]!)) },
  { pattern: /下个?月初/, day: (_m, today) => dayOfMonth(today, 1, 1) },
  { pattern: new RegExp(`${number}月${number}(?:号|日)?`), day: (m, today) => comingDate(today, count(m[1]!), count(m[2]!)) },
  { pattern: new RegExp(`下下(?:个)?${weekday}`), day: (m, today) => weekdayOfWeek(today, 2, weekdayNumber(m[1]!)) },
  { pattern: new RegExp(`下(?:个)?${weekday}`), day: (m, today) => weekdayOfWeek(today, 1, weekdayNumber(m[1]!)) },
  { pattern: new RegExp(`(?:这(?:个)?|本)${weekday}`), day: (m, today) => weekdayOfWeek(today, 0, weekdayNumber(m[1]!)) },
  { pattern: new RegExp(weekday), day: (m, today) => comingWeekday(today, weekdayNumber(m[1]!)) },
  { pattern: /周末/, day: (_m, today) => comingWeekday(today, 6) },
  { pattern: /下(个)?(周|星期|礼拜)/, day: (_m, today) => addDays(today, 7) },
  { pattern: /下个?月/, day: (_m, today) => dayOfMonth(today, 1, 1) },
  { pattern: new RegExp(`${number}(?:号|日)`), day: (m, today) => comingDayOfMonth(today, count(m[1]!)) },
  { pattern: /今天|今日|今晚|现在就|马上|立刻|立即|今儿/, day: (_m, today) => today },
];
