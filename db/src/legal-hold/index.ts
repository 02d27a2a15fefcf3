export * from './legal-hold.ts';
export * from './list-runs.ts';
