export * from './take-event.ts';
