export { changeClock, ensureClock } from './change-clock.ts';
export { readClock } from './read-clock.ts';
