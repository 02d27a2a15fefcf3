export { applyWrites, type WriteContext } from './apply-writes.ts';
export { type CaseStanding, caseStanding } from './case-standing.ts';
export { type DecisionRow, findDecision, lastDecision } from './find-decision.ts';
export { type CaseRow, lockCase } from './lock-case.ts';
export { type Decision, recordDecision } from './record-decision.ts';
export { undecidedEvents } from './undecided-events.ts';
