import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type RehearsedCase, type ShareResult, shareCount, shareOf } from '@dunwell/rules/simulation';
import { performTask, type RehearsalTask } from './rehearsal-task.ts';

export interface SharesRun {
  readonly task: Omit<RehearsalTask, 'shares'>;
  readonly cases: readonly RehearsedCase[];
  /** As many as there are processors unless stated. */
  readonly threads?: number;
  onShare(done: number): void;
}

/** Below this a second thread costs more than it saves. */
const casesWorthThreads = 2_000;

/** Rehearses a portfolio on all processors. The shares are always the same, so the result does not depend on how many there are. */
export async function runShares({ task, cases, onShare, ...wish }: SharesRun): Promise<ShareResult[]> {
  const shares = Array.from({ length: shareCount }, (_, share) => ({ share, cases: [] as RehearsedCase[] }));
  for (const each of cases) shares[shareOf(each.consumerRef)]!.cases.push(each);
  const results: ShareResult[] = [];
  let done = 0;
  const keep = (share: number, result: ShareResult): void => {
    results[share] = result;
    onShare(++done);
  };
  const threads = wish.threads ?? (cases.length < casesWorthThreads ? 1 : Math.min(shareCount, availableParallelism()));
  if (threads === 1) performTask({ ...task, shares }, keep);
  else {
    const parts = Array.from({ length: threads }, (_, thread) => shares.filter(({ share }) => share % threads === thread));
    await Promise.all(parts.map((part) => inThread({ ...task, shares: part }, keep)));
  }
  return results;
}

function inThread(task: RehearsalTask, keep: (share: number, result: ShareResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./rehearsal-worker.mjs', import.meta.url), { workerData: task });
    worker.on('message', ({ share, result }: { share: number; result: ShareResult }) => keep(share, result));
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a rehearsal thread ended with code ${code}`))));
  });
}
