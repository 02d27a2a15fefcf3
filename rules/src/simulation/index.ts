export { keyOf } from '../draw.ts';
export { Behaviour, type BehaviourOrigin, defaultBehaviour, originOf } from './behaviour.ts';
export { fitBehaviour, historyColumns, historyLine, leastContacts, PastHappening } from './fit/index.ts';
export { fittingCases } from './fitting-cases.ts';

export { type HourLoad, loadByHour } from './load-by-hour.ts';

export type { Capacity, LifeEntry, RehearsalInput } from './rehearsal-input.ts';
export { caseReader, type ReadCase, type RehearsedCase, readCase } from './rehearsed-case.ts';
export { idlePlan, openedPlan, type ReportFacts, strategyReport } from './report/index.ts';
export { capacityOfShare, rehearseCases, rehearseShare, shareCount, shareOf } from './shares.ts';
export { lifeOf, simulate, simulateShares } from './simulate.ts';
export { compare, inOrder, type ShareResult, type Summary, summarise } from './summary.ts';
