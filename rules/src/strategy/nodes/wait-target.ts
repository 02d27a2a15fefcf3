import { addDays, dayMs, hourMs, instantOf, isDate, localTime, minuteMs, minuteOfDay, weekdayOf } from '../../time.ts';
import type { Scene } from '../node-type.ts';
import { spanMs } from '../span.ts';
import type { WaitSettings } from './wait-settings.ts';

/** Lateness that cannot be ruled out when local dates are added: one hour of a clock change. */
const clockChangeMs = hourMs;

const atTime = ({ time }: WaitSettings): number => minuteOfDay(time) ?? 0;

/** The next instant strictly after now at which the wall clock shows that minute, `daysAhead` dates from today. */
function localTarget({ zone, atMs }: Scene, minute: number, daysAhead: number): number {
  const today = localTime(zone, atMs).date;
  const target = instantOf(zone, addDays(today, daysAhead), minute);
  return target > atMs ? target : instantOf(zone, addDays(today, daysAhead + 1), minute);
}

function weekdayTarget(settings: WaitSettings, { zone, atMs }: Scene): number {
  let date = addDays(localTime(zone, atMs).date, 1);
  while (weekdayOf(date) > 5) date = addDays(date, 1);
  return instantOf(zone, date, atTime(settings));
}

function dateTarget(settings: WaitSettings, { facts, zone, atMs }: Scene): number | undefined {
  const date = facts[settings.fact];
  if (typeof date !== 'string' || !isDate(date)) return undefined;
  return Math.min(instantOf(zone, addDays(date, settings.offsetDays), atTime(settings)), atMs + settings.atMostDays * dayMs);
}

function bestTarget({ earliestHour, latestHour }: WaitSettings, scene: Scene): number {
  const best = typeof scene.facts.bestHour === 'number' ? Math.round(scene.facts.bestHour) : earliestHour;
  return localTarget(scene, Math.min(Math.max(best, earliestHour), latestHour) * 60, 0);
}

/** FNV-1a of the case, so that cases waiting for the same moment do not all wake in the same minute. @source draft-eastlake-fnv, 32 bit */
function spreadMs({ spreadMinutes }: WaitSettings, { caseId, nodeId }: Scene): number {
  if (spreadMinutes === 0) return 0;
  let hash = 0x811c9dc5;
  for (const char of `${caseId}/${nodeId}`) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return (hash % (spreadMinutes * 60)) * 1000;
}

/** When this wait is over; `undefined` when the date it waits for is not known. */
export function waitTargetMs(settings: WaitSettings, scene: Scene): number | undefined {
  const found = target(settings, scene);
  return found === undefined ? undefined : found + spreadMs(settings, scene);
}

function target(settings: WaitSettings, scene: Scene): number | undefined {
  switch (settings.until) {
    case 'duration':
      return scene.atMs + spanMs(settings);
    case 'localTime':
      return localTarget(scene, atTime(settings), settings.daysAhead);
    case 'weekday':
      return weekdayTarget(settings, scene);
    case 'dateFact':
      return dateTarget(settings, scene);
    case 'bestTime':
      return bestTarget(settings, scene);
  }
}

/** Least and most time such a wait takes, whatever the moment of arrival and the zone. */
export function waitRangeMs(settings: WaitSettings): { readonly minMs: number; readonly maxMs: number } {
  const timeMs = atTime(settings) * minuteMs;
  const spreadUpMs = settings.spreadMinutes * minuteMs + clockChangeMs;
  switch (settings.until) {
    case 'duration':
      return { minMs: spanMs(settings), maxMs: spanMs(settings) + spreadUpMs };
    case 'localTime':
      return {
        minMs: Math.max(1, settings.daysAhead === 0 ? 1 : (settings.daysAhead - 1) * dayMs + timeMs - clockChangeMs),
        maxMs: (settings.daysAhead + 1) * dayMs + spreadUpMs,
      };
    case 'weekday':
      return { minMs: Math.max(1, timeMs - clockChangeMs), maxMs: 4 * dayMs + spreadUpMs };
    case 'dateFact':
      return { minMs: 0, maxMs: settings.atMostDays * dayMs + spreadUpMs };
    case 'bestTime':
      return { minMs: 1, maxMs: dayMs + spreadUpMs };
  }
}
