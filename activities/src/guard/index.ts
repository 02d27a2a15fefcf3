export { type Guard, makeGuard } from './make-guard.ts';
export type { ContactProposal, Override, Reservation } from './reservation.ts';
export { reserve } from './reserve.ts';
export { type Verdict, verdictOn } from './verdict.ts';
