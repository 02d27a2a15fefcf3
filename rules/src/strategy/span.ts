import { dayMs, hourMs, minuteMs } from '../time.ts';
import type { Span } from './words.ts';

/** Milliseconds of a stretch of time; a day is 24 hours, whatever the clocks do. */
export const spanMs = ({ days = 0, hours = 0, minutes = 0 }: Span): number => days * dayMs + hours * hourMs + minutes * minuteMs;
