import { z } from 'zod';
import { Calendar } from './calendar.ts';
import { knownFields } from './known-fields.ts';
import { DateText } from './moment.ts';

/** All holidays of one year, as somebody copied them from where they are announced. */
export const YearOfHolidays = knownFields({
  year: z.int().min(1900).max(2999),
  holidays: z
    .array(knownFields({ date: DateText, name: z.string().trim().min(1).max(200) }))
    .min(1)
    .max(100),
  /** Where it is announced. */
  cite: z.string().trim().min(3).max(400),
}).superRefine(({ year, holidays }, context) => {
  for (const [i, { date }] of holidays.entries()) {
    if (!date.startsWith(`${year}-`)) context.addIssue({ code: 'custom', path: ['holidays', i, 'date'], message: `must be in ${year}` });
    if (holidays.findIndex((other) => other.date === date) < i)
      context.addIssue({ code: 'custom', path: ['holidays', i, 'date'], message: `${date} is there twice` });
  }
});
export type YearOfHolidays = z.output<typeof YearOfHolidays>;

/** The next version of a calendar, in which that year is known; what was there for the year is replaced. */
export function enterYear(calendar: Calendar, { year, holidays, cite }: YearOfHolidays): Calendar {
  const others = calendar.holidays.filter(({ date }) => !date.startsWith(`${year}-`));
  return Calendar.parse({
    ...calendar,
    version: calendar.version + 1,
    citations: [...new Set([...calendar.citations, cite])],
    years: [...new Set([...calendar.years, year])].sort((a, b) => a - b),
    holidays: [...others, ...holidays].sort((a, b) => (a.date < b.date ? -1 : 1)),
  });
}
