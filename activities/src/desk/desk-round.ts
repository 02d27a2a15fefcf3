import type { Db } from '@dunwell/db';
import { findAttempt } from '@dunwell/db/contact-attempt';
import { type AskedContact, answerAsked, type DeskAnswer } from '@dunwell/db/desk-contact';
import type { HouseReason } from '@dunwell/rules';
import { type Guard, makeGuard } from '../guard/index.ts';

const pauseWhenIdleMs = 200;

/** One round of answering people who ask to call by hand. Returns the pause before the next, in real ms. */
export async function deskRound(db: Db): Promise<number> {
  const guard = makeGuard(db);
  const hasAnswered = await answerAsked(db, ['call'], (asked) => answerOf(db, guard, asked));
  return hasAnswered ? 0 : pauseWhenIdleMs;
}

/**
 * The guard's answer to a contact by hand. What is allowed counts as dispatched from here on, because the person is
 * told to dial. Asked again after a crash it stands by what it told before.
 */
async function answerOf(db: Db, guard: Guard, asked: AskedContact): Promise<DeskAnswer> {
  const { attemptId, caseId, to, disclosures, overrideReason, askedByName } = asked;
  const reserved = await guard.reserve({
    attemptId,
    caseId,
    channel: 'call',
    agent: 'human',
    to,
    disclosures,
    ...(overrideReason !== null && { override: { by: askedByName, reason: overrideReason } }),
  });
  switch (reserved.type) {
    case 'deferred':
    case 'withheld':
      return reserved;
    case 'adopted': {
      const attempt = await findAttempt(db, attemptId);
      if (reserved.state === 'released') return { type: 'withheld', rules: ['RELEASED' satisfies HouseReason], requirements: [] };
      return { type: 'allowed', hardStopAtMs: attempt?.hardStopAtMs ?? 0 };
    }
    case 'allowed': {
      const { token, hardStopAtMs } = reserved;
      if (await guard.verifyToken(token, attemptId)) return { type: 'allowed', hardStopAtMs };
      // A kill switch fell between the two: nobody has been told to dial.
      await guard.release(attemptId);
      return { type: 'withheld', rules: ['KILL-SWITCH' satisfies HouseReason], requirements: [] };
    }
  }
}
