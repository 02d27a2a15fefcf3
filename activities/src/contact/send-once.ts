import type { Db } from '@dunwell/db';
import { type AttemptRow, findAttempt, markDispatched } from '@dunwell/db/contact-attempt';
import type { ContactResult } from '@dunwell/rules';
import type { RenderedMessage } from '@dunwell/rules/artifact';
import type { ContactProposal, Reservation } from '../guard/index.ts';
import { type Message, type Sent, TokenRefused } from '../messaging/index.ts';
import type { ContactDeps } from './contact-deps.ts';
import { earlierResult } from './earlier-result.ts';
import { settleMessage } from './settle-message.ts';
import { surely } from './surely.ts';

export type SendDeps = Pick<ContactDeps, 'db' | 'clock' | 'guard' | 'messaging' | 'sender'>;

/** A message with all its words, wished for by a strategy or by a person at their desk. */
export interface Letter {
  readonly proposal: ContactProposal;
  readonly words: RenderedMessage;
  readonly templateHash: string;
  readonly consumerId: string;
}

/** Crosses the line after which it may have left: true for the one caller that may now act. */
type Cross = (db: Db, attemptId: string, atMs: number) => Promise<boolean>;

/** Sends once for an attempt id, however often it is asked: a message that may have left is never sent again. */
export async function sendOnce(
  deps: SendDeps,
  letter: Letter,
  cross: Cross = markDispatched,
): Promise<ContactResult | Extract<Reservation, { type: 'withheld' }>> {
  const { attemptId, to, channel } = letter.proposal;
  const reserved = await deps.guard.reserve(letter.proposal);
  if (reserved.type === 'adopted') return takeUp(deps, letter, (await findAttempt(deps.db, attemptId))!);
  if (reserved.type !== 'allowed') return reserved;
  const maySend = await cross(deps.db, attemptId, await deps.clock.nowMs());
  if (!maySend) return takeUp(deps, letter, (await findAttempt(deps.db, attemptId))!);
  const { subject, text: body, lang } = letter.words;
  const message: Message = {
    attemptId,
    token: reserved.token,
    channel: channel as Message['channel'],
    to,
    ...(subject ? { subject } : {}),
    body,
    lang,
    senderName: deps.sender.company,
  };
  const sent = await attempted(deps, message);
  return sent ? settleMessage(deps, letter, { message, sent }) : refused(deps, attemptId);
}

/** After the line is crossed an error means doubt: the message may have left, so it is unknown and never repeated. `null`: no sender was asked. */
async function attempted({ messaging }: SendDeps, message: Message): Promise<Sent | null> {
  try {
    return await messaging.send(message);
  } catch (fault) {
    return fault instanceof TokenRefused ? null : { outcome: 'unknown' };
  }
}

/** A stop fell or time ran out between leave and dispatch: nothing left, and whoever wished it asks the law again. */
async function refused({ guard, clock }: SendDeps, attemptId: string): Promise<ContactResult> {
  await surely(() => guard.release(attemptId));
  return { type: 'deferred', earliestAtMs: await clock.nowMs(), rules: ['TOKEN-REFUSED'] };
}

/** Goes on from where an attempt stands that somebody began: what was dispatched and whose end nobody saw is in doubt. */
export async function takeUp(
  deps: SendDeps,
  { proposal, consumerId }: Pick<Letter, 'proposal' | 'consumerId'>,
  attempt: AttemptRow,
): Promise<ContactResult> {
  const earlier = await earlierResult(deps, attempt);
  return earlier ?? settleMessage(deps, { proposal: { ...proposal, to: attempt.to }, consumerId }, { sent: { outcome: 'unknown' } });
}
