export * from './recorded-decisions.ts';
