export { runLoop } from './loop.ts';
export { makeNudger } from './nudger.ts';
export { relayRound } from './relay.ts';
