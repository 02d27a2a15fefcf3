import { type AttemptRow, findAttempt, markDispatched, readRecipient } from '@dunwell/db/contact-attempt';
import type { ContactOrder, ContactResult } from '@dunwell/rules';
import { disclosuresOf } from '@dunwell/rules/script';
import { clearance } from './clearance.ts';
import type { ContactDeps } from './contact-deps.ts';
import { dialOrder } from './dial-order.ts';
import { earlierResult } from './earlier-result.ts';
import { machineMessage, spokenMessage } from './machine-message.ts';
import { scriptOf } from './pinned-content.ts';
import { settleCall } from './settle-call.ts';

/** Rings once for an attempt id, however often it is asked: what was dispatched before is adopted, never dialled again. */
export async function placeCall(deps: ContactDeps, order: ContactOrder): Promise<ContactResult> {
  const { attemptId } = order;
  const known = await findAttempt(deps.db, attemptId);
  if (known && known.state !== 'reserved') return resume(deps, order, known);
  const cleared = await clearance(deps, order);
  if ('type' in cleared) return cleared;
  const { recipient, to } = cleared;
  const script = await scriptOf(deps, order);
  const disclosures = disclosuresOf(script);
  const hasOptOut = disclosures.includes('automated_optout');
  const occasion = { recipient, sender: deps.sender, atMs: await deps.clock.nowMs() };
  const wish = { ...order, agent: order.agent ?? 'ai_voice', to, disclosures, hasOptOut } as const;
  const reserved = await deps.guard.reserve({ ...wish, ...machineMessage(script, occasion) });
  if (reserved.type === 'adopted') return resume(deps, order, (await findAttempt(deps.db, attemptId))!);
  if (reserved.type !== 'allowed') return reserved;
  // Whoever crosses this line may have rung; nobody crosses it twice.
  const mayDial = await markDispatched(deps.db, attemptId, await deps.clock.nowMs());
  if (!mayDial) return resume(deps, order, (await findAttempt(deps.db, attemptId))!);
  const { voicemail } = reserved;
  const message = voicemail?.mayLeave ? spokenMessage(script, occasion) : {};
  const record = await deps.telephony.place(dialOrder(order, { ...reserved, recipient, to, script, ...message }, deps.sender));
  return settleCall(deps, order, { cleared, record, leave: voicemail });
}

async function resume(deps: ContactDeps, order: ContactOrder, attempt: AttemptRow): Promise<ContactResult> {
  const earlier = await earlierResult(deps, attempt);
  if (earlier) return earlier;
  const { to, hardStopAtMs } = attempt;
  const recipient = (await readRecipient(deps.db, order.caseId))!;
  const script = await scriptOf(deps, order);
  // For the account only: a call that is taken over leaves no message.
  const message = spokenMessage(script, { recipient, sender: deps.sender, atMs: attempt.reservedAtMs });
  const parts = { recipient, to, token: '', hardStopAtMs: hardStopAtMs ?? 0, script, ...message };
  const record = await deps.telephony.adopt(dialOrder(order, parts, deps.sender));
  return settleCall(deps, order, { cleared: { recipient, to }, record });
}
