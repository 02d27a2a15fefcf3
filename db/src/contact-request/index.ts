export * from './packs-in-force.ts';
export { personReached } from './person-reached.ts';
export { readStanding, readStandingAt } from './read-standing.ts';
export * from './request-of.ts';
export * from './standing.ts';
export * from './standing-stop.ts';
export * from './wish.ts';
