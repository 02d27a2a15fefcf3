export * from './age-cases.ts';
export * from './assign-cases.ts';
export * from './book-run.ts';
export * from './cases-to-score.ts';
export * from './unstarted-cases.ts';
export * from './write-scores.ts';
