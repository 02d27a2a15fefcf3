import type { CaseEvent, CaseState } from '@dunwell/rules';

/** What a case needs to run, or to run on after its run was lost. */
export interface CaseStart {
  readonly caseId: string;
  readonly planHash: string;
  /** Where it stands; `null` for its first run. */
  readonly state: CaseState | null;
  readonly inbox?: readonly CaseEvent[];
  /** It enters its strategy from the beginning; `state` only says where the numbering of decisions goes on. */
  readonly isAnew?: boolean;
}

/** The durable runs of cases. Temporal keeps them; the worker connects the two. */
export interface CaseRuns {
  /** Starts the run of a case; does nothing when it already runs. */
  start(start: CaseStart): Promise<void>;
  send(caseId: string, event: CaseEvent): Promise<Heard>;
  /** Makes a waiting case look at the business clock again. */
  nudge(caseId: string): Promise<Heard>;
}
export type Heard = 'heard' | 'notRunning';
