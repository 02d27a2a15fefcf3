import { setTimeout as pause } from 'node:timers/promises';
import { type DeskAnswer, deskAnswer, withdrawContact } from '@dunwell/db/desk-contact';
import type { Deps } from '../deps.ts';

/** As long as somebody at a desk waits for the guard, in real ms; the worker looks five times a second. */
const patienceMs = 6000;
/** Once it is being worked on it cannot be taken back any more: as long as the slowest provider takes. */
const longestMs = 50_000;
const lookEveryMs = 100;

/**
 * Waits for the guard's answer to a contact by hand. `null`: nobody answered, the question was taken back, and nothing
 * happens on it.
 *
 * @throws Error when it is being worked on and nobody knows yet what became of it.
 */
export async function deskAnswered({ db }: Deps, attemptId: string): Promise<DeskAnswer | null> {
  for (let waitedMs = 0; waitedMs < longestMs; waitedMs += lookEveryMs) {
    const answer = await deskAnswer(db, attemptId);
    if (answer) return answer;
    const mayGiveUp = waitedMs >= patienceMs && waitedMs % 1000 === 0;
    if (mayGiveUp && (await withdrawContact(db, attemptId))) return null;
    await pause(lookEveryMs);
  }
  throw new Error(`desk contact ${attemptId} has neither an answer nor an end`);
}
