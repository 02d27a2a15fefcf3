import type { Advance, CaseEvent, CaseState, Command } from '@dunwell/rules';

/** What a run of a case keeps in memory between two decisions; everything else is in the database. */
export interface Standing {
  readonly caseId: string;
  planHash: string;
  /** `null` when the case has just been assigned. */
  state: CaseState | null;
  /** `null` while a decision is being made. */
  command: Command | null;
  /** Events not yet decided on, oldest first. */
  readonly inbox: CaseEvent[];
  isNudged: boolean;
}

/** Takes over a decision: where the case stands now, and which events it has taken into account. */
export function accept(standing: Standing, advanced: Advance): Advance {
  standing.inbox.splice(0, advanced.eventsSeen);
  standing.planHash = advanced.planHash;
  standing.state = advanced.state;
  standing.command = advanced.command;
  return advanced;
}
