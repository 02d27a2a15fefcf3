import type { Behaviour, LifeEntry, PastHappening } from '@dunwell/rules/simulation';
import type { ProofTask, Proved } from '../proof/proof-task.ts';
import type { FinishedShare, RehearsalResult, RehearsalTask } from './rehearsal-task.ts';

/** What the rehearsing process is asked. `finished`: shares that were rehearsed before and need not be again. */
export type Work =
  | { readonly type: 'rehearse'; readonly task: RehearsalTask; readonly finished: readonly FinishedShare[] }
  | { readonly type: 'life'; readonly task: RehearsalTask; readonly side: number; readonly caseRef: string }
  /** To prove a plan against the law of the house. */
  | { readonly type: 'prove'; readonly task: ProofTask }
  /** To learn from a history how people behave. */
  | { readonly type: 'fit'; readonly history: readonly PastHappening[] };

/** One more share is rehearsed, and how far that is. */
export interface Progress {
  readonly type: 'share';
  readonly share: FinishedShare;
  readonly done: number;
  readonly total: number;
}

/** What it says. */
export type Said =
  | Progress
  | { readonly type: 'result'; readonly result: RehearsalResult }
  | { readonly type: 'life'; readonly life: readonly LifeEntry[] }
  | { readonly type: 'proved'; readonly proved: readonly Proved[] }
  | { readonly type: 'fitted'; readonly behaviour: Behaviour }
  | { readonly type: 'failed'; readonly message: string };
