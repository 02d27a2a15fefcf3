export { Behaviour, defaultBehaviour } from './behaviour.ts';
export type { ContentOf } from './guard-desk.ts';
export type { Interval } from './interval.ts';
export { Rehearsal } from './rehearsal.ts';
export type { Capacity, LifeEntry, RehearsalInput, RehearsalState } from './rehearsal-input.ts';
export { type ReadCase, type RehearsedCase, readCase } from './rehearsed-case.ts';
export { capacityOfShare, casesOfShare, rehearseCases, rehearseShare, shareCount, shareOf, shareResult } from './shares.ts';
export { lifeOf, type OnProgress, simulate, simulateShares } from './simulate.ts';
export { compare, inOrder, type ShareResult, type Summary, summarise } from './summary.ts';
