import type { CaseEvent, CaseState, Command } from '@dunwell/rules';
import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Something happened to the case from outside. Wakes it, whatever it waits for. */
export const caseEvent = defineSignal<[CaseEvent]>('caseEvent');

/** Look at the business clock again: it was paused, resumed, moved or made faster. */
export const nudge = defineSignal('nudge');

/** Where the case stands. Costs a replay when the case is not in a worker's cache: for explaining one case, not for lists. */
export const position = defineQuery<Position>('position');

export interface Position {
  readonly planHash: string;
  readonly state: CaseState | null;
  /** `null` while a decision is being made. */
  readonly command: Command | null;
  readonly inboxLength: number;
}

/** One id per case, so a case can never run twice. Opaque: nothing personal is in it. */
export const caseWorkflowId = (caseId: string): string => `case/${caseId}`;
