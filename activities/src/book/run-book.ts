import { ageCases, assignCases, closeBookRun, countInBookRun, openBookRun } from '@dunwell/db/book';
import { dayMs, dayNumber, type Effects, localTime, minuteMs, realDelayMs } from '@dunwell/rules';
import { cancellationSignal, heartbeat } from '@temporalio/activity';
import type { Deps } from '../deps.ts';
import { scoreBook } from './score-book.ts';
import { startCases } from './start-cases.ts';

/** The book's calendar: one date for the whole portfolio, whatever zones its people live in. */
const bookZone = 'UTC';
/** New cases wait no longer than this for a strategy, in real ms. */
const mostSleepMs = 15 * minuteMs;

/** Ages, scores, grades and assigns the book once per business date; more often only what is new is aged, assigned and started. */
export const makeRunBook =
  (deps: Pick<Deps, 'db' | 'runs' | 'clock'>): Effects['runBook'] =>
  async () => {
    const { db, clock } = deps;
    const { date } = localTime(bookZone, await clock.nowMs());
    const run = await openBookRun(db, date);
    const aged = await ageCases(db, date);
    const scored = run.finishedAtMs === null ? await scoreBook(db, (count) => beat({ scored: count })) : 0;
    const assigned = await assignCases(db);
    const started = await startCases(deps, (count) => beat({ started: count }));
    await countInBookRun(db, date, { aged, scored, assigned, started });
    await closeBookRun(db, date);
    const nextDayMs = (dayNumber(date) + 1) * dayMs;
    return { businessDate: date, sleepMs: Math.min(realDelayMs(await clock.read(), nextDayMs, Date.now()), mostSleepMs) };
  };

/** Shows that the run is alive, and ends it when the worker has to go: another one takes it up where it stands. */
function beat(progress: Readonly<Record<string, number>>): void {
  heartbeat(progress);
  cancellationSignal().throwIfAborted();
}
