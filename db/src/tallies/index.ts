export * from './count-days-in.ts';
export * from './fold-tallies.ts';
export * from './read-tallies.ts';
