export { type Guard, makeGuard } from './make-guard.ts';
export type { ContactProposal, Reservation } from './reservation.ts';
