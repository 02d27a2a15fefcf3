export * from './read-case.ts';
export * from './read-journey.ts';
