export { deskRound } from './desk-round.ts';
export { writeRound } from './write-asked.ts';
