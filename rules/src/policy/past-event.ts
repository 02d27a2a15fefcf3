import { type ContactOutcome, notConnected } from '../outcome.ts';
import { instantMs } from './moment.ts';
import type { PastContact, Request } from './request.ts';
import { type ActorClass, actorClass } from './role.ts';

/** A contact of the ledger as the rules count it. */
export interface PastEvent {
  readonly type: PastContact['type'];
  readonly atMs: number;
  readonly endedAtMs: number;
  readonly isInbound: boolean;
  readonly agent: PastContact['agent'];
  /** `in_flight` while nothing has been reported: it counts. */
  readonly outcome: string;
  /** Reached a line, a mailbox or a screen, or may have. @source 12 CFR 1006.14(b)(3)(ii) comment 1 */
  readonly isConnected: boolean;
  readonly isConversation: boolean;
  /** Debts it counts for, as counting keys. */
  readonly debtKeys: readonly string[];
  readonly to: string | undefined;
  readonly personId: string;
  readonly purpose: string;
  readonly actor: ActorClass;
}

/**
 * The debts a contact counts for: those discussed whoever raised them, else the one an unanswered attempt was put down
 * to, else all it was made about.
 *
 * @source 12 CFR 1006.14(b)(4) comments 1 and 2
 */
function debtsOf(contact: PastContact, isConversation: boolean): readonly string[] {
  if (isConversation && contact.discussedDebtIds && contact.discussedDebtIds.length > 0) return contact.discussedDebtIds;
  const attributed = contact.attributedTo;
  if (attributed !== undefined && attributed.length > 0) return typeof attributed === 'string' ? [attributed] : attributed;
  return contact.debtIds ?? [];
}

function pastEvent(contact: PastContact, consumerId: string, keyOf: (debtId: string) => string): PastEvent {
  const atMs = instantMs(contact.at);
  const outcome = contact.outcome ?? 'in_flight';
  const isConversation = outcome === 'conversation';
  return {
    type: contact.type,
    atMs,
    endedAtMs: contact.endedAt === undefined ? atMs : Math.max(atMs, instantMs(contact.endedAt)),
    isInbound: contact.direction === 'inbound',
    agent: contact.agent,
    outcome,
    isConnected: !notConnected.has(outcome as ContactOutcome),
    isConversation,
    debtKeys: debtsOf(contact, isConversation).map(keyOf),
    to: contact.to,
    personId: contact.personId ?? consumerId,
    purpose: contact.purpose ?? 'collect',
    actor: actorClass(contact.actor),
  };
}

/** What was known at `knownAtMs`: later contacts do not exist yet. */
export function pastEvents(request: Request, keyOf: (debtId: string) => string, knownAtMs: number): PastEvent[] {
  const events: PastEvent[] = [];
  for (const contact of request.history ?? []) {
    const event = pastEvent(contact, request.consumer.id, keyOf);
    if (event.atMs <= knownAtMs) events.push(event);
  }
  return events;
}
