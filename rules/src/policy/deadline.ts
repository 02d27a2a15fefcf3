import { z } from 'zod';
import { addDays, type LocalDate } from '../time.ts';
import { addBusinessDays, addYears } from './business-days.ts';
import type { Calendar } from './calendar.ts';
import { lackingWords } from './holidays.ts';
import { knownFields } from './known-fields.ts';
import { DateText } from './moment.ts';
import { type Answered, chooseRule, faults, faultsOf, type Question } from './obligation.ts';
import type { Pack } from './pack.ts';
import { DeadlineParams, type DeadlineStep } from './primitives/deadline.ts';

/** Dates by name, such as `sendByDate`. */
export type Dates = Readonly<Record<string, LocalDate>>;

interface Known {
  readonly dates: Record<string, LocalDate>;
  /** Holidays of a calendar by its id. */
  readonly holidays: (calendar: string) => ReadonlySet<LocalDate>;
  readonly numbers: Readonly<Record<string, number>>;
}

function work(step: DeadlineStep, from: LocalDate, known: Known): LocalDate {
  switch (step.count) {
    case 'calendarDays':
      return addDays(from, step.days);
    case 'businessDays':
      return addBusinessDays(from, step.days, known.holidays(step.calendar));
    case 'years':
      return addYears(from, step.years);
    case 'datesInclusive':
      return addDays(from, (known.numbers[step.daysField] ?? step.days) - 1);
  }
}

/** Fields a question may hold: the dates the steps start from, numbers of days, and holidays where business days are counted. */
function inputShape(params: DeadlineParams): z.ZodType<Record<string, unknown>> {
  const made = new Set(params.steps.map((step) => step.to));
  const shape: Record<string, z.ZodType> = {};
  for (const step of params.steps) {
    if (!made.has(step.from)) shape[step.from] = DateText.optional();
    if (step.count === 'datesInclusive') shape[step.daysField] = z.int().min(1).max(3650).optional();
    if (step.count === 'businessDays') shape.federalHolidays = z.array(DateText).max(5000).optional();
  }
  return knownFields(shape) as z.ZodType<Record<string, unknown>>;
}

/**
 * What the shape has let through: it knows which field is a date, a number of days, or the holidays. Given holidays go
 * before the house's calendar; without either there are none.
 */
function read(input: Record<string, unknown>, calendars: readonly Calendar[]): Known {
  const given = input.federalHolidays as LocalDate[] | undefined;
  const ofHouse = (id: string) => calendars.find((calendar) => calendar.id === id)?.holidays.map(({ date }) => date);
  return {
    dates: { ...input } as Record<string, LocalDate>,
    numbers: input as Record<string, number>,
    holidays: (id) => new Set(given ?? ofHouse(id)),
  };
}

/** Years between two dates that the house's calendar does not reach; none where the question gives the holidays itself. */
function yearsLacking(step: DeadlineStep, [from, to]: readonly [LocalDate, LocalDate], calendars: readonly Calendar[]): string[] {
  if (step.count !== 'businessDays') return [];
  const known = calendars.find(({ id }) => id === step.calendar)?.years ?? [];
  const years = [...new Set([from, to].map((date) => Number(date.slice(0, 4))))].sort();
  return years.filter((year) => !known.includes(year)).map((year) => `input.federalHolidays: ${lackingWords(step.calendar, year).en}`);
}

/** By when something must be done, or until when records must be kept, by a DEADLINE or RETENTION rule of these packs. */
export function deadline({ rule: ruleId, input }: Question, packs: readonly Pack[]): Answered<Dates> {
  const rule = chooseRule(packs, ruleId, ['DEADLINE', 'RETENTION']);
  if (typeof rule === 'string') return faults(rule);
  const params = DeadlineParams.parse(rule.params);
  const parsed = inputShape(params).safeParse(input);
  if (!parsed.success) return faultsOf(parsed.error, 'input');
  const { calendars } = packs.find(({ rules }) => rules.includes(rule)) ?? {};
  const known = read(parsed.data, calendars ?? []);
  const lacking: string[] = [];
  const starts = [...new Set(params.steps.map((step) => step.from))].filter((name) => !params.steps.some((step) => step.to === name));
  if (!starts.some((name) => known.dates[name])) return faults(`input: missing ${starts.join(' or ')}`);
  const answer: Record<string, LocalDate> = {};
  for (const step of params.steps) {
    const from = known.dates[step.from];
    if (from === undefined) continue;
    const reached = work(step, from, known);
    if (calendars && !parsed.data.federalHolidays) lacking.push(...yearsLacking(step, [from, reached], calendars));
    // Two starts may lead to one date (last activity, recording): the later protects more.
    const earlier = known.dates[step.to];
    known.dates[step.to] = earlier !== undefined && earlier > reached ? earlier : reached;
    if (params.answers.includes(step.to)) answer[step.to] = known.dates[step.to]!;
  }
  return lacking.length > 0 ? faults(...new Set(lacking)) : { ok: true, answer };
}
