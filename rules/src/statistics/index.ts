export * from './chi-square.ts';
export * from './normal.ts';
