export { idlePlan, openedPlan } from './idle-plan.ts';
export type { ReportFacts } from './report-facts.ts';
export { strategyReport } from './strategy-report.ts';
