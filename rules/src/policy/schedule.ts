import type { Wall } from './zone-clock.ts';
import { nextReading, startOfDay, wallAt } from './zone-clock.ts';

/** Half-open minutes of a day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which minutes of a calendar day are permitted. */
export interface Schedule {
  (day: number, weekday: number): readonly Span[];
  /** The first day after a closed one that may be open; absent: the next. */
  readonly mayOpenAfter?: (day: number) => number;
}

const isOpenWall = (schedule: Schedule, { day, minute, weekday }: Wall): boolean =>
  schedule(day, weekday).some((span) => minute >= span.from && minute < span.to);

export interface SearchRange {
  readonly zone: string;
  readonly atMs: number;
  readonly horizonMs: number;
}

/** Where the walk looks again: at the next reading at which a span begins or ends, or where a closed stretch of days ends. */
function nextLook(schedule: Schedule, zone: string, { atMs, wall }: { atMs: number; wall: Wall }): number {
  const spans = schedule(wall.day, wall.weekday);
  if (spans.length === 0 && schedule.mayOpenAfter) return startOfDay(zone, schedule.mayOpenAfter(wall.day));
  let minute = 1440;
  for (const span of spans) {
    if (span.from > wall.minute) minute = Math.min(minute, span.from);
    if (span.to > wall.minute) minute = Math.min(minute, span.to);
  }
  return nextReading(zone, atMs, minute);
}

/**
 * The first instant ≥ `atMs` at which the schedule is open (or closed) on that zone's wall clock. Walks from reading to
 * reading and looks again wherever the clock is changed, so skipped and repeated hours come out right.
 * `Infinity` when nothing changes before `horizonMs`.
 */
function firstInstant(schedule: Schedule, { zone, horizonMs, ...range }: SearchRange, wantsOpen: boolean): number {
  let atMs = range.atMs;
  while (atMs <= horizonMs) {
    const wall = wallAt(zone, atMs);
    if (isOpenWall(schedule, wall) === wantsOpen) return atMs;
    atMs = nextLook(schedule, zone, { atMs, wall });
  }
  return Number.POSITIVE_INFINITY;
}

export const nextOpen = (schedule: Schedule, range: SearchRange): number => firstInstant(schedule, range, true);

export const nextClosed = (schedule: Schedule, range: SearchRange): number => firstInstant(schedule, range, false);
