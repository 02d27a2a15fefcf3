export * from './fresh-database.ts';
export * from './sample-case.ts';
