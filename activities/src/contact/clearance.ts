import { contactPointOf, hasNewsSince, type Recipient, readRecipient } from '@dunwell/db/contact-attempt';
import { type ContactOrder, type ContactResult, type HouseReason, hourMs } from '@dunwell/rules';
import { permanent } from '../permanent.ts';
import type { ContactDeps } from './contact-deps.ts';

export interface Cleared {
  readonly recipient: Recipient;
  readonly to: string;
}

/** How long a contact stopped by a kill switch waits before it asks again, on the business clock. */
const stoppedForMs = hourMs;

/** What has to be true at the moment of dispatch besides the law: the order may have waited in a queue for hours. */
export async function clearance({ db, clock, stops }: ContactDeps, order: ContactOrder): Promise<Cleared | ContactResult> {
  const { caseId, channel } = order;
  const recipient = await readRecipient(db, caseId);
  if (!recipient) throw permanent('CaseMissing', `there is no case ${caseId}`);
  const atMs = await clock.nowMs();
  const { consumerId, creditorId, strategyId } = recipient;
  if ((await stops())({ caseId, creditorId, strategyId: strategyId ?? '', channel }))
    return { type: 'deferred', earliestAtMs: atMs + stoppedForMs, rules: ['KILL-SWITCH' satisfies HouseReason] };
  if (await hasNewsSince(db, caseId, order.decisionId))
    return { type: 'deferred', earliestAtMs: atMs, rules: ['CASE-NEWS' satisfies HouseReason] };
  if (order.notAfterMs !== undefined && atMs > order.notAfterMs)
    return { type: 'deferred', earliestAtMs: atMs, rules: ['TOO-LATE' satisfies HouseReason] };
  const to = await contactPointOf(db, { consumerId, channel, rank: order.contactPointRank, atMs });
  return to === undefined ? { type: 'unreachable' } : { recipient, to };
}
