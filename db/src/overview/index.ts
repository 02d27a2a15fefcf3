export * from './by-day.ts';
export * from './today.ts';
