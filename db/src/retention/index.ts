export * from './keep-until.ts';
export * from './refs-of.ts';
export * from './retention-report.ts';
export * from './run-retention.ts';
