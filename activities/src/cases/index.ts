export type { CaseRuns, CaseStart, Heard } from './case-runs.ts';
export { reviveCase } from './revive-case.ts';
