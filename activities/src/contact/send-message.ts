import { type AttemptRow, findAttempt, markDispatched, readRecipient } from '@dunwell/db/contact-attempt';
import type { ContactOrder, ContactResult } from '@dunwell/rules';
import { type RenderedMessage, renderTemplate } from '@dunwell/rules/artifact';
import { type Message, type Sent, TokenRefused } from '../messaging/index.ts';
import { clearance } from './clearance.ts';
import type { ContactDeps } from './contact-deps.ts';
import { earlierResult } from './earlier-result.ts';
import { templateOf } from './pinned-content.ts';
import { settleMessage } from './settle-message.ts';
import { surely } from './surely.ts';
import { writtenValues } from './written-values.ts';

/** Sends once for an attempt id, however often it is asked: a message that may have left is never sent again. */
export async function sendMessage(deps: ContactDeps, order: ContactOrder): Promise<ContactResult> {
  const { attemptId } = order;
  const known = await findAttempt(deps.db, attemptId);
  if (known && known.state !== 'reserved') return resume(deps, order, known);
  const cleared = await clearance(deps, order);
  if ('type' in cleared) return cleared;
  const { recipient, to } = cleared;
  const { template } = await templateOf(deps, order);
  const values = writtenValues(recipient, deps.sender, { attemptId, atMs: await deps.clock.nowMs() });
  const rendered = renderTemplate(template, values, recipient.language);
  if (!rendered.ok) return { type: 'withheld', rules: [...rendered.missing, ...rendered.unknown].map((name) => `NO-VALUE-${name}`) };
  const { disclosures } = template;
  const hasOptOut = disclosures.includes('optout_instruction');
  const reserved = await deps.guard.reserve({ ...order, to, disclosures, hasOptOut });
  if (reserved.type === 'adopted') return resume(deps, order, (await findAttempt(deps.db, attemptId))!);
  if (reserved.type !== 'allowed') return reserved;
  const maySend = await markDispatched(deps.db, attemptId, await deps.clock.nowMs());
  if (!maySend) return resume(deps, order, (await findAttempt(deps.db, attemptId))!);
  const message = messageOf(deps, order, { to, token: reserved.token, rendered: rendered.message });
  const sent = await attempted(deps, message);
  return sent ? settleMessage(deps, order, { message, sent, consumerId: recipient.consumerId }) : refused(deps, attemptId);
}

/** After the line is crossed an error means doubt: the message may have left, so it is unknown and never repeated. `null`: no sender was asked. */
async function attempted({ messaging }: ContactDeps, message: Message): Promise<Sent | null> {
  try {
    return await messaging.send(message);
  } catch (fault) {
    return fault instanceof TokenRefused ? null : { outcome: 'unknown' };
  }
}

/** A stop fell or time ran out between leave and dispatch: nothing left, and the strategy asks the law again. */
async function refused({ guard, clock }: ContactDeps, attemptId: string): Promise<ContactResult> {
  await surely(() => guard.release(attemptId));
  return { type: 'deferred', earliestAtMs: await clock.nowMs(), rules: ['TOKEN-REFUSED'] };
}

async function resume(deps: ContactDeps, order: ContactOrder, attempt: AttemptRow): Promise<ContactResult> {
  const earlier = await earlierResult(deps, attempt);
  if (earlier) return earlier;
  const { language, consumerId } = (await readRecipient(deps.db, order.caseId))!;
  const message = messageOf(deps, order, { to: attempt.to, token: '', rendered: { lang: language, text: '' } });
  return settleMessage(deps, order, { message, sent: { outcome: 'unknown' }, consumerId });
}

function messageOf(
  { sender }: ContactDeps,
  order: ContactOrder,
  { to, token, rendered }: { to: string; token: string; rendered: RenderedMessage },
): Message {
  return {
    attemptId: order.attemptId,
    token,
    channel: order.channel as Message['channel'],
    to,
    ...(rendered.subject ? { subject: rendered.subject } : {}),
    body: rendered.text,
    lang: rendered.lang,
    senderName: sender.company,
  };
}
