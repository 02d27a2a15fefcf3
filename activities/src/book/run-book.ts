import { dayMs, dayNumber, type Effects, localTime, minuteMs, realDelayMs } from '@dunwell/rules';
import { heartbeat } from '@temporalio/activity';
import type { Deps } from '../deps.ts';
import { startCases } from './start-cases.ts';

/** The book's calendar: one date for the whole portfolio, whatever zones its people live in. */
const bookZone = 'UTC';
/** New cases wait no longer than this for their first decision, in real ms. */
const mostSleepMs = 15 * minuteMs;

/** Ages, scores, grades and assigns the book once per business date, and starts whatever waits to be started. */
export const makeRunBook =
  (deps: Pick<Deps, 'db' | 'runs' | 'clock'>): Effects['runBook'] =>
  async () => {
    const { date } = localTime(bookZone, await deps.clock.nowMs());
    await startCases(deps, (started) => heartbeat(started));
    const nextDayMs = (dayNumber(date) + 1) * dayMs;
    const sleepMs = realDelayMs(await deps.clock.read(), nextDayMs, Date.now());
    return { businessDate: date, sleepMs: Math.min(sleepMs, mostSleepMs) };
  };
