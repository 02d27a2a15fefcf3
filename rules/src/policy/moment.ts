import { z } from 'zod';
import { instantOf, isDate, isZone, minuteOfDay, parseInstant } from '../time.ts';

/** Names, ids, numbers: opaque text of bounded length. */
export const Text = z.string().min(1).max(200);

/** An ISO 8601 instant that names its offset. */
export const Instant = z
  .string()
  .max(40)
  .refine((text) => parseInstant(text) !== undefined, 'must be an instant with its offset, such as 2026-03-20T10:00:00-04:00');

/** A calendar date that exists. */
export const DateText = z.string().max(10).refine(isDate, 'must be a date that exists, such as 2026-03-20');

/** An instant, or a date where only the day is known: the whole day then, from its first minute. */
export const Moment = z
  .string()
  .max(40)
  .refine((text) => isDate(text) || parseInstant(text) !== undefined, 'must be an instant with its offset, or a date');

export const TimeOfDay = z
  .string()
  .max(5)
  .refine((text) => minuteOfDay(text) !== undefined, 'must be HH:MM from 00:00 to 24:00');

export const Zone = z.string().max(60).refine(isZone, 'must be an IANA zone such as America/New_York');

/** Epoch ms of an instant that has been validated: a tenth of the cost of validating it again. */
export const instantMs = (text: string): number => Date.parse(text);

/** Epoch ms of a moment; a bare date begins at midnight of that zone. */
export const momentMs = (text: string, zone: string): number => (text.length === 10 ? instantOf(zone, text, 0) : instantMs(text));

/** How answers write instants: UTC, without a fraction unless there is one. */
export const instantText = (atMs: number): string => new Date(atMs).toISOString().replace('.000Z', 'Z');
