import type { Footing } from '@dunwell/rules/policy';
import type { BehaviourOrigin } from '@dunwell/rules/simulation';
import type { HouseHistory } from './house-figures.ts';
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
  /** Where the figures of how people behave come from; absent in rehearsals of old. */
  readonly origin?: BehaviourOrigin;
  /** The packs and calendars it was made with, and which of them nobody had signed then; absent in rehearsals of old. */
  readonly footing?: Footing;
  /** The history of the house was asked for and did not suffice: the figures are the illustrative ones. */
  readonly tooLittle?: HouseHistory;
  readonly result?: RehearsalResult;
}

/** With all it needs: also for looking at single lives later. */
export interface PreparedRehearsal {
  readonly rehearsal: KeptRehearsal;
  readonly task: RehearsalTask;
}
