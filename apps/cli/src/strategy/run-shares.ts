import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ShareResult, shareCount } from '@dunwell/rules/simulation';
import type { PartedPortfolio, ShareRows } from './parted-portfolio.ts';
import { type RehearsalTask, rehearserOf } from './rehearsal-task.ts';

export interface SharesRun {
  readonly task: Omit<RehearsalTask, 'columns'>;
  /** Given away: its rows move to the threads that read them. */
  readonly portfolio: PartedPortfolio;
  /** As many as there are processors unless stated. */
  readonly threads?: number;
  onShare(done: number): void;
}

/** Below this a second thread costs more than it saves. */
const casesWorthThreads = 2_000;

/**
 * Rehearses a portfolio on all processors: results by strategy, then by share. The shares are always the same, so the
 * result does not depend on how many processors there are.
 */
export async function runShares({ portfolio, onShare, ...run }: SharesRun): Promise<ShareResult[][]> {
  const task: RehearsalTask = { ...run.task, columns: portfolio.columns };
  const results: ShareResult[][] = task.strategies.map(() => []);
  let done = 0;
  const keep = (share: number, ofShare: readonly ShareResult[]): void => {
    for (const [strategy, result] of ofShare.entries()) results[strategy]![share] = result;
    onShare(++done);
  };
  const waiting = portfolio.shares.map((rows, share) => ({ share, rows }));
  const threads = run.threads ?? (portfolio.cases < casesWorthThreads ? 1 : Math.min(shareCount, availableParallelism()));
  if (threads > 1) await Promise.all(Array.from({ length: threads }, () => workOff(task, waiting, keep)));
  else {
    const rehearse = rehearserOf(task);
    for (const { share, rows } of waiting) keep(share, rehearse(share, rows));
  }
  return results;
}

interface Waiting {
  readonly share: number;
  readonly rows: ShareRows;
}

/** One thread takes share after share, as long as there are any; when one fails the others take no more. */
function workOff(task: RehearsalTask, waiting: Waiting[], keep: (share: number, results: readonly ShareResult[]) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./rehearsal-worker.mjs', import.meta.url), { workerData: task });
    let isDone = false;
    const fail = (fault: Error): void => {
      waiting.length = 0;
      reject(fault);
    };
    const next = (): void => {
      const share = waiting.shift();
      isDone = share === undefined;
      const moved = share?.rows.map(({ buffer }) => buffer);
      if (share) worker.postMessage(share, moved);
      else void worker.terminate();
    };
    worker.on('message', ({ share, results }: { share: number; results: readonly ShareResult[] }) => {
      keep(share, results);
      next();
    });
    worker.on('error', fail);
    worker.on('exit', () => (isDone ? resolve() : fail(new Error('a rehearsal thread ended too early'))));
    next();
  });
}
