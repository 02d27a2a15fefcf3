export * from './case-filter.ts';
export * from './list-cases.ts';
