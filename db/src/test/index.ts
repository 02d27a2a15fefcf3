export * from './fresh-database.ts';
export * from './rows-touched.ts';
export * from './sample-case.ts';
