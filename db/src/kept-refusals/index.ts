export * from './count-refusals.ts';
export * from './inherit-refusals.ts';
export * from './keep-refusals.ts';
export * from './lift-refusals.ts';
