/**
 * Local time. Instants are epoch milliseconds (`…Ms`, `…AtMs`); a local date is `YYYY-MM-DD` and always travels with
 * its IANA zone. `Intl` supplies the zone rules; offsets are worked out once per zone and year and then looked up,
 * because a rehearsal asks for local time tens of millions of times.
 */
export type LocalDate = string;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export interface LocalTime {
  readonly date: LocalDate;
  /** 0–1439. */
  readonly minuteOfDay: number;
  /** 1 = Monday … 7 = Sunday (ISO 8601). */
  readonly weekday: number;
}

interface ZoneYear {
  /** Instants from which the offset of the same index holds; the first is the start of the year. */
  readonly fromMs: number[];
  readonly offsetMinutes: number[];
}

const formats = new Map<string, Intl.DateTimeFormat>();
const years = new Map<string, Map<number, ZoneYear>>();

function format(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, found);
  }
  return found;
}

/** True for a zone the platform knows, such as `Asia/Shanghai`; fixed offsets such as `+08:00` are not zones of a person. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return format(zone) !== undefined;
  } catch {
    return false;
  }
}

function askIntl(zone: string, atMs: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(atMs)) parts[type] = Number(value);
  const wall = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!, parts.second!);
  return Math.round((wall - Math.floor(atMs / 1000) * 1000) / minuteMs);
}

function yearOf(zone: string, year: number): ZoneYear {
  let ofZone = years.get(zone);
  if (!ofZone) {
    ofZone = new Map();
    years.set(zone, ofZone);
  }
  const known = ofZone.get(year);
  if (known) return known;
  const startMs = Date.UTC(year, 0, 1);
  const endMs = Date.UTC(year + 1, 0, 1);
  let offset = askIntl(zone, startMs);
  const found: ZoneYear = { fromMs: [startMs], offsetMinutes: [offset] };
  for (let dayStart = startMs; dayStart < endMs; dayStart += dayMs) {
    const next = askIntl(zone, Math.min(dayStart + dayMs, endMs - 1));
    if (next === offset) continue;
    let low = dayStart;
    let high = dayStart + dayMs;
    while (high - low > minuteMs) {
      const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
      if (askIntl(zone, middle) === offset) low = middle;
      else high = middle;
    }
    found.fromMs.push(high);
    found.offsetMinutes.push(next);
    offset = next;
  }
  ofZone.set(year, found);
  return found;
}

/** Minutes east of UTC at that instant. */
export function offsetMinutes(zone: string, atMs: number): number {
  const { fromMs, offsetMinutes: offsets } = yearOf(zone, new Date(atMs).getUTCFullYear());
  for (let i = fromMs.length - 1; i > 0; i--) if (atMs >= fromMs[i]!) return offsets[i]!;
  return offsets[0]!;
}

/** What the wall clock and calendar of that zone show at that instant. */
export function localTime(zone: string, atMs: number): LocalTime {
  const wallMs = atMs + offsetMinutes(zone, atMs) * minuteMs;
  const day = Math.floor(wallMs / dayMs);
  return { date: dateOfDay(day), minuteOfDay: Math.floor((wallMs - day * dayMs) / minuteMs), weekday: ((((day + 3) % 7) + 7) % 7) + 1 };
}

/** Days since 1970-01-01 of a calendar date. */
export const dayNumber = (date: LocalDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMs;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** The calendar date so many days after 1970-01-01. */
export function dateOfDay(day: number): LocalDate {
  const at = new Date(day * dayMs);
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1, 2)}-${pad(at.getUTCDate(), 2)}`;
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days);

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** True for a date that exists: 2026-02-29 does not. */
export const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDay(dayNumber(text)) === text;

/**
 * The instant at which that zone's wall clock shows `minuteOfDay` (0–1440) on that date. A time skipped by a clock
 * change gives the instant of the change; a time that happens twice gives the first.
 */
export function instantOf(zone: string, date: LocalDate, minuteOfDay: number): number {
  const wallMs = dayNumber(date) * dayMs + minuteOfDay * minuteMs;
  const before = wallMs - offsetMinutes(zone, wallMs - dayMs) * minuteMs;
  const after = wallMs - offsetMinutes(zone, wallMs + dayMs) * minuteMs;
  if (before === after) return before;
  const fits = (atMs: number): boolean => atMs + offsetMinutes(zone, atMs) * minuteMs === wallMs;
  const first = Math.min(before, after);
  const last = Math.max(before, after);
  if (fits(first)) return first;
  if (fits(last)) return last;
  // Skipped: the change lies between the two readings.
  let low = first;
  let high = last;
  const early = offsetMinutes(zone, low);
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (offsetMinutes(zone, middle) === early) low = middle;
    else high = middle;
  }
  return high;
}

/** Minutes since midnight of `HH:MM`; `24:00` is 1440. `undefined` for anything else. */
export function minuteOfDay(text: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : undefined;
}

/** Epoch ms of an ISO 8601 instant that names its offset; `undefined` for anything else (a bare local time is not an instant). */
export function parseInstant(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) || !isDate(text.slice(0, 10))) return undefined;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? undefined : atMs;
}
