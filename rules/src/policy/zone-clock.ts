import { dateOfDay, dayMs, instantOf, minuteMs, offsetMinutes } from '../time.ts';

/** Wall clock and calendar of a zone as numbers, for the many comparisons a decision makes. */
export interface Wall {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly minute: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
}

export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

export function wallAt(zone: string, atMs: number): Wall {
  const wallMs = atMs + offsetMinutes(zone, atMs) * minuteMs;
  const day = Math.floor(wallMs / dayMs);
  return { day, minute: Math.floor((wallMs - day * dayMs) / minuteMs), weekday: weekdayOfDay(day) };
}

/** The calendar day it is in that zone, as days since 1970-01-01. */
export const dayAt = (zone: string, atMs: number): number => Math.floor((atMs + offsetMinutes(zone, atMs) * minuteMs) / dayMs);

/** First instant of a calendar day in that zone. */
export const startOfDay = (zone: string, day: number): number => instantOf(zone, dateOfDay(day), 0);

/**
 * The instant at which that wall clock, read forward from `atMs`, next shows `minute` of its day (up to 1440), or at
 * which the clock is changed first: whoever walks the day must look again there.
 */
export function nextReading(zone: string, atMs: number, minute: number): number {
  const offset = offsetMinutes(zone, atMs);
  const wallMs = atMs + offset * minuteMs;
  const dayStart = Math.floor(wallMs / dayMs) * dayMs;
  const reading = dayStart + minute * minuteMs - offset * minuteMs;
  if (offsetMinutes(zone, reading) === offset) return reading;
  let low = atMs;
  let high = reading;
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (offsetMinutes(zone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}
