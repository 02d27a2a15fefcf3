export { type Clock, makeClock } from './clock.ts';
export { refreshed } from './refreshed.ts';
