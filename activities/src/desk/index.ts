export { deskRound } from './desk-round.ts';
