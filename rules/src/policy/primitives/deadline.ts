import { z } from 'zod';
import { knownFields } from '../known-fields.ts';
import { definePrimitive } from '../primitive.ts';

const days = z.int().min(0).max(3650);
const field = z.string().min(1).max(60);

/** One date worked out from another. Business days leave out Saturdays, Sundays and the holidays of the calendar, or those given. */
const Step = z.discriminatedUnion('count', [
  knownFields({ count: z.literal('calendarDays'), from: field, days: z.int().min(-3650).max(3650), to: field }),
  knownFields({
    count: z.literal('businessDays'),
    from: field,
    days: z.int().min(-3650).max(3650),
    to: field,
    calendar: z.string().min(1),
  }),
  knownFields({ count: z.literal('years'), from: field, years: z.int().min(1).max(100), to: field }),
  /** So many dates, the first included; the number comes from the input where it is given. */
  knownFields({ count: z.literal('datesInclusive'), from: field, daysField: field, days, to: field }),
]);
export type DeadlineStep = z.output<typeof Step>;

/** Steps are worked through in order; a step whose `from` is not given is skipped. */
export const DeadlineParams = knownFields({
  /** The rule these dates belong to, by whose id they are asked for too. */
  of: z.string().optional(),
  steps: z.array(Step).min(1),
  answers: z.array(field).min(1),
});
export type DeadlineParams = z.output<typeof DeadlineParams>;

/** Something must be done by a date. */
export const deadline = definePrimitive({ name: 'DEADLINE', params: DeadlineParams });
