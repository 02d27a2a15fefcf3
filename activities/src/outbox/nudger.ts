import type { Db } from '@dunwell/db';
import { overdueCases } from '@dunwell/db/outbox';
import { minuteMs } from '@dunwell/rules';
import { type CaseRuns, reviveCase } from '../cases/index.ts';
import type { Clock } from '../clock/index.ts';

const mostPerRound = 100;
const pauseMs = 1000;
/** A case that wakes by its own timer gets this head start before anyone nudges it, in real ms. */
const headStartMs = 5000;
/** A case just nudged is left alone for so long, in real ms: it may be busy deciding. */
const patienceMs = 15_000;

/**
 * Wakes cases that should have moved by now and have not, a bounded number per round. This is how a jump of the
 * business clock, or a faster one, reaches those whose timers were set before.
 */
export function makeNudger(db: Db, runs: CaseRuns, clock: Clock): () => Promise<number> {
  const nudgedAtMs = new Map<string, number>();
  return async () => {
    const { scale, paused } = await clock.read();
    if (paused) return pauseMs;
    const beforeMs = (await clock.nowMs()) - Math.max(minuteMs, headStartMs * scale);
    const nowMs = performance.now();
    for (const [caseId, atMs] of nudgedAtMs) if (nowMs - atMs > patienceMs) nudgedAtMs.delete(caseId);
    const due = await overdueCases(db, { beforeMs, limit: mostPerRound, except: [...nudgedAtMs.keys()] });
    for (const caseId of due) {
      nudgedAtMs.set(caseId, nowMs);
      if ((await runs.nudge(caseId)) === 'notRunning') await reviveCase(db, runs, caseId);
    }
    return due.length === mostPerRound ? pauseMs / 4 : pauseMs;
  };
}
