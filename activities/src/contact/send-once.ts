import type { Db } from '@dunwell/db';
import { type AttemptRow, findAttempt, markDispatched } from '@dunwell/db/contact-attempt';
import { type ContactResult, type HouseReason, minuteMs } from '@dunwell/rules';
import type { Reservation } from '../guard/index.ts';
import { type Message, ProviderAway, type Sent, TokenRefused } from '../messaging/index.ts';
import { earlierResult } from './earlier-result.ts';
import type { Letter, SendDeps } from './letter.ts';
import { settleMessage } from './settle-message.ts';
import { surely } from './surely.ts';

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
  return 'refused' in sent ? notLeft(deps, attemptId, sent.refused) : settleMessage(deps, letter, { message, sent });
}

/** Why nothing left, and how long to wait before the law is asked again, on the business clock. */
interface Refused {
  readonly rule: HouseReason;
  readonly waitMs: number;
}

/** How long a message waits that the provider could not take. */
const providerAwayMs = 15 * minuteMs;

/** After the line is crossed an error means doubt, unless it says that nothing left: the message is unknown and never repeated. */
async function attempted({ messaging }: SendDeps, message: Message): Promise<Sent | { readonly refused: Refused }> {
  try {
    return await messaging.send(message);
  } catch (fault) {
    // A stop fell, or the time ran out, between leave and dispatch.
    if (fault instanceof TokenRefused) return { refused: { rule: 'TOKEN-REFUSED', waitMs: 0 } };
    if (fault instanceof ProviderAway) return { refused: { rule: 'PROVIDER-AWAY', waitMs: providerAwayMs } };
    return { outcome: 'unknown' };
  }
}

/** The place is given back, and whoever wished it comes with a new attempt. */
async function notLeft({ guard, clock }: SendDeps, attemptId: string, { rule, waitMs }: Refused): Promise<ContactResult> {
  await surely(() => guard.release(attemptId));
  return { type: 'deferred', earliestAtMs: (await clock.nowMs()) + waitMs, rules: [rule] };
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
