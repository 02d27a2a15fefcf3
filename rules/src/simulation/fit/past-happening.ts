import { z } from 'zod';
import { callOutcomes, channels, messageOutcomes } from '../../outcome.ts';
import { csvCell } from '../../portfolio/index.ts';
import { isDate } from '../../time.ts';

const ref = z.string().min(1).max(200);
const date = z.string().refine(isDate, 'a date such as 2026-03-20');
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const shared = { case_ref: ref, consumer_ref: ref, date, days_past_due: whole(-36_500, 36_500) };

const outcomes = [...new Set([...callOutcomes, ...messageOutcomes])];
const results = ['', 'promised', 'refused', 'callback', 'disputed', 'hardship', 'stop', 'paidAlready', 'transferred', 'noResult'] as const;

/** One thing of the past that behaviour can be learnt from: a row of a history file. Dates and hours are the consumer's own. */
export const PastHappening = z.discriminatedUnion('what', [
  /** A contact that was made; `to` names the number or address without saying it, `rank` is 0 for the best number on file. */
  z.object({
    what: z.literal('contact'),
    ...shared,
    hour: whole(0, 23),
    channel: z.enum(channels),
    agent: z.enum(['', 'human', 'ai_voice', 'prerecorded']),
    to: ref,
    rank: whole(0, 9),
    outcome: z.enum(outcomes),
    /** What a conversation with the right person came to; `stop` also for a message answered by it. */
    result: z.enum(results),
  }),
  /** A promise whose day has passed; date and days past due are those on which it was made. */
  z.object({ what: z.literal('promise'), ...shared, outcome: z.enum(['kept', 'partlyKept', 'broken']) }),
  /** How long a case was watched, and how that ended: `paidUnasked` when nothing we did came before the payment. */
  z.object({ what: z.literal('case'), ...shared, days: whole(0, 36_500), outcome: z.enum(['paidUnasked', 'paid', 'open']) }),
  z.object({ what: z.literal('complaint'), ...shared }),
]);
export type PastHappening = z.output<typeof PastHappening>;
export type PastContact = Extract<PastHappening, { what: 'contact' }>;

/** Columns of a history file; a row leaves empty what its kind has not. */
export const historyColumns = [
  'what',
  'case_ref',
  'consumer_ref',
  'date',
  'days_past_due',
  'hour',
  'channel',
  'agent',
  'to',
  'rank',
  'outcome',
  'result',
  'days',
] as const;

/** One row of a history file, without line end. */
export const historyLine = (row: PastHappening): string =>
  historyColumns.map((column) => csvCell(String((row as Readonly<Record<string, unknown>>)[column] ?? ''))).join(',');
