import type { LifeEntry } from '@dunwell/rules/simulation';
import type { RehearsalResult, RehearsalTask } from './rehearsal-task.ts';

/** What the rehearsing process is asked. */
export type Work =
  | { readonly type: 'rehearse'; readonly task: RehearsalTask }
  | { readonly type: 'life'; readonly task: RehearsalTask; readonly side: number; readonly caseRef: string };

/** What it says. */
export type Said =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'result'; readonly result: RehearsalResult }
  | { readonly type: 'life'; readonly life: readonly LifeEntry[] }
  | { readonly type: 'failed'; readonly message: string };
