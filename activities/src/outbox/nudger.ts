import type { Db } from '@dunwell/db';
import { thrownSwitches } from '@dunwell/db/decision';
import { overdueCases } from '@dunwell/db/outbox';
import { minuteMs } from '@dunwell/rules';
import { type CaseRuns, reviveCase } from '../cases/index.ts';
import type { Clock } from '../clock/index.ts';
import { Patience } from './patience.ts';

const mostPerRound = 100;
const pauseMs = 1000;
/** A case that wakes by its own timer gets this head start before anyone nudges it, in real ms. */
const headStartMs = 5000;
/**
 * Wakes cases that should have moved by now and have not, a bounded number per round. This is how a jump of the
 * business clock, or a faster one, reaches those whose timers were set before.
 */
export function makeNudger(db: Db, runs: CaseRuns, clock: Clock): () => Promise<number> {
  const patience = new Patience();
  let switchCount = 0;
  return async () => {
    const { scale, paused } = await clock.read();
    const thrown = await thrownSwitches(db);
    if (thrown.length < switchCount) patience.forget();
    switchCount = thrown.length;
    if (paused || thrown.some(({ scope }) => scope === 'all')) return pauseMs;
    const beforeMs = (await clock.nowMs()) - Math.max(minuteMs, headStartMs * scale);
    const nowMs = performance.now();
    const due = await overdueCases(db, { beforeMs, limit: mostPerRound, except: patience.resting(nowMs) });
    for (const caseId of due) {
      patience.nudged(caseId, nowMs);
      if ((await runs.nudge(caseId)) === 'notRunning') await reviveCase(db, runs, caseId);
    }
    return due.length === mostPerRound ? pauseMs / 4 : pauseMs;
  };
}
