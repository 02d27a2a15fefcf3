import type { Question } from './question.ts';
import type { RehearsalResult, RehearsalTask } from './rehearsal-task.ts';

/** Stored with the rehearsal, so append-only. */
export type RehearsalStatus = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A rehearsal asked for: what, by whom, how far, and what came of it. */
export interface KeptRehearsal {
  readonly id: string;
  readonly question: Question;
  readonly by: string;
  /** Real time. */
  readonly askedAtMs: number;
  readonly status: RehearsalStatus;
  /** 0 to 1. */
  readonly progress: number;
  readonly message?: string;
  /** Labels of the nodes of each drawing, for telling lives. */
  readonly labels: readonly Readonly<Record<string, string>>[];
  /** Sampled cases one can look at. */
  readonly cases: readonly {
    readonly ref: string;
    readonly product: string;
    readonly daysPastDue: number;
    readonly currency: string;
    readonly zone: string;
  }[];
  readonly result?: RehearsalResult;
}

/** With all it needs: also for looking at single lives later. */
export interface PreparedRehearsal {
  readonly rehearsal: KeptRehearsal;
  readonly task: RehearsalTask;
}
