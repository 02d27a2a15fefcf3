import { addDays } from '../time.ts';
import { comingDate, comingDayOfMonth, comingWeekday, type DatePhrase, dayOfMonth, monthEnd, weekdayOfWeek } from './calendar.ts';
import { readEnglishNumber } from './read-number-en.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekday = '(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rsday|urday)?';
const units: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const ordinal = `(\\d{1,2})(?:st|nd|rd|th)|(${ordinals.join('|')})`;
const phrase = (source: string): RegExp => new RegExp(`\\b${source}\\b`, 'i');
const monthOf = (text: string): number => months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
const weekdayNumber = (text: string): number => weekdays.indexOf(text.slice(0, 3).toLowerCase()) + 1;
const count = (text: string): number => (/^an?$/i.test(text) ? 1 : /^\d/.test(text) ? Number(text) : (readEnglishNumber(text) ?? 0));
const nth = (digits: string | undefined, word: string | undefined): number =>
  digits === undefined ? ordinals.indexOf(word!.toLowerCase()) + 1 : Number(digits);
const amount = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty)';

/** Days as named in English; the first that fits counts, so the more exact come first. */
export const datesEn: readonly DatePhrase[] = [
  { pattern: /\b(\d{4}-\d{2}-\d{2})\b/, day: (m) => m[1]! },
  { pattern: phrase('(?:the )?day after tomorrow'), day: (_m, today) => addDays(today, 2) },
  { pattern: phrase('tomorrow|tmrw'), day: (_m, today) => addDays(today, 1) },
  {
    pattern: phrase(`(?:in|within|after) ${amount} (day|week|fortnight)s?`),
    day: (m, today) => addDays(today, count(m[1]!) * units[m[2]!.toLowerCase()]!),
  },
  {
    pattern: phrase(`${amount} (day|week|fortnight)s? (?:from (?:now|today)|later)`),
    day: (m, today) => addDays(today, count(m[1]!) * units[m[2]!.toLowerCase()]!),
  },
  { pattern: phrase('(?:the )?end of (?:the |this )?month|month[- ]end'), day: (_m, today) => monthEnd(today, 0) },
  { pattern: phrase('(?:the )?end of next month'), day: (_m, today) => monthEnd(today, 1) },
  { pattern: phrase('(?:the )?(?:first|1st|beginning|start) of (?:the month|next month)'), day: (_m, today) => dayOfMonth(today, 1, 1) },
  {
    pattern: phrase(`(?:${ordinal}) of next month|next month on the (?:${ordinal})`),
    day: (m, today) => dayOfMonth(today, 1, nth(m[1] ?? m[3], m[2] ?? m[4])),
  },
  {
    pattern: phrase(`${month} (?:the )?(?:${ordinal}|(\\d{1,2}))`),
    day: (m, today) => comingDate(today, monthOf(m[1]!), m[4] ? Number(m[4]) : nth(m[2], m[3])),
  },
  {
    pattern: phrase(`(?:${ordinal}|(\\d{1,2}))(?: of)? ${month}`),
    day: (m, today) => comingDate(today, monthOf(m[4]!), m[3] ? Number(m[3]) : nth(m[1], m[2])),
  },
  { pattern: /\b(\d{1,2})\/(\d{1,2})\b/, day: (m, today) => comingDate(today, Number(m[1]), Number(m[2])) },
  {
    pattern: phrase(`${weekday} (?:of )?next week|next week (?:on )?${weekday}`),
    day: (m, today) => weekdayOfWeek(today, 1, weekdayNumber((m[1] ?? m[2])!)),
  },
  { pattern: phrase(`next ${weekday}`), day: (m, today) => weekdayOfWeek(today, 1, weekdayNumber(m[1]!)) },
  { pattern: phrase(`(?:this |coming |on |by )?${weekday}`), day: (m, today) => comingWeekday(today, weekdayNumber(m[1]!)) },
  { pattern: phrase('(?:the )?weekend'), day: (_m, today) => comingWeekday(today, 6) },
  { pattern: phrase('next week'), day: (_m, today) => addDays(today, 7) },
  { pattern: phrase('next month'), day: (_m, today) => dayOfMonth(today, 1, 1) },
  { pattern: phrase(`(?:on |by )?the (?:${ordinal})`), day: (m, today) => comingDayOfMonth(today, nth(m[1], m[2])) },
  { pattern: phrase('(\\d{1,2})(?:st|nd|rd|th)'), day: (m, today) => comingDayOfMonth(today, Number(m[1])) },
  { pattern: phrase('today|tonight|right now|this (?:morning|afternoon|evening)|straight away|immediately'), day: (_m, today) => today },
];
