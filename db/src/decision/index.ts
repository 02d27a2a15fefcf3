export { caseStanding, undecidedCount } from './case-standing.ts';
export { type DecisionRow, findDecision, lastDecision } from './find-decision.ts';
export { holdCase } from './hold-case.ts';
export { type CaseRow, lockCase } from './lock-case.ts';
export { newestSigned } from './newest-signed.ts';
export { type Decision, recordDecision } from './record-decision.ts';
export { artifactsByHash, type StoredArtifact, unsignedOf } from './signed-artifacts.ts';
export { type ThrownSwitch, thrownSwitches } from './thrown-switches.ts';
export { undecidedEvents } from './undecided-events.ts';
