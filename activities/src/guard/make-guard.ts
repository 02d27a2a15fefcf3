import type { Db, Tx } from '@dunwell/db';
import { type ContactEnd, releaseAttempt, settleContact, useToken } from '@dunwell/db/ledger';
import type { ContactProposal, Reservation } from './reservation.ts';
import { reserve } from './reserve.ts';
import { tokenHash } from './token.ts';

/** The guard and its ledger, for everything that contacts people. */
export interface Guard {
  reserve(proposal: ContactProposal): Promise<Reservation>;
  /** Spends the token of an attempt at the moment of dispatch: true once, and only while nothing has stopped it. */
  verifyToken(token: string, attemptId: string): Promise<boolean>;
  /** Writes how the contact ended, in the caller's transaction. */
  settle(tx: Tx, attemptId: string, end: Omit<ContactEnd, 'attemptId'>): Promise<void>;
  /** Gives the place back: surely nobody was contacted. */
  release(attemptId: string): Promise<void>;
}

export const makeGuard = (db: Db): Guard => ({
  reserve: (proposal) => reserve(db, proposal),
  verifyToken: (token, attemptId) => useToken(db, tokenHash(token), attemptId),
  settle: async (tx, attemptId, end) => void (await settleContact(tx, { attemptId, ...end })),
  release: async (attemptId) => void (await releaseAttempt(db, attemptId)),
});
