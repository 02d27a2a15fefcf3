export * from './case-event.ts';
export * from './clock.ts';
export * from './effects.ts';
export * from './json.ts';
export * from './lang.ts';
export * from './money.ts';
export * from './outcome.ts';
export * from './time.ts';
