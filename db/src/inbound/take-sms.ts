import { createHash } from 'node:crypto';
import { isOptOut } from '@dunwell/rules';
import { and, eq, ne } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { appendEvent } from '../outbox/index.ts';
import { caseNotes, cases, contactLedger, contactPoints, ledgerSettlements, optOuts } from '../schema/index.ts';

export interface InboundText {
  /** E.164, with or without the plus. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Business time. */
  readonly atMs: number;
}

export type Taken = { readonly type: 'optOut' | 'reply'; readonly consumers: number } | { readonly type: 'unknownSender' };

/**
 * Takes in what a consumer texted, in one transaction: the ledger (an inbound contact allows one reply), the opt-out if
 * that is what it is, effective at once, a case note, and the event that wakes the live cases. A text that the provider
 * delivers twice is taken twice in the ledger but opts out once.
 */
export async function takeSms(db: Db, { from, to, text, atMs }: InboundText): Promise<Taken> {
  const number = `+${from.replace(/\D/g, '')}`;
  const isStop = isOptOut(text);
  return db.transaction(async (tx) => {
    const owners = await tx
      .selectDistinct({ id: contactPoints.consumerId })
      .from(contactPoints)
      .where(and(eq(contactPoints.kind, 'phone'), eq(contactPoints.value, number)));
    if (owners.length === 0) return { type: 'unknownSender' };
    for (const { id: consumerId } of owners) {
      const live = await tx
        .select({ id: cases.id })
        .from(cases)
        .where(and(eq(cases.consumerId, consumerId), ne(cases.status, 'closed')));
      const [entry] = await tx
        .insert(contactLedger)
        .values({
          consumerId,
          personId: consumerId,
          debtIds: live.map(({ id }) => id),
          channel: 'sms',
          direction: 'inbound',
          actor: 'consumer',
          purpose: 'reply',
          to,
          atMs,
          answer: { type: 'inbound' },
        })
        .returning({ id: contactLedger.id });
      await tx.insert(ledgerSettlements).values({ ledgerId: entry!.id, outcome: 'received', endedAtMs: atMs });
      if (isStop) await tx.insert(optOuts).values({ consumerId, channel: 'sms', address: number, source: 'sms', atMs });
      for (const { id: caseId } of live) {
        const words = isStop
          ? { en: 'Asked by text not to be texted any more. No further SMS.', zh: '对方短信要求停止发送。不再发送短信。' }
          : { en: `Wrote by text: “${text.slice(0, 300)}”`, zh: `对方短信回复：“${text.slice(0, 300)}”` };
        await tx.insert(caseNotes).values({ caseId, kind: 'contact', text: words, atMs, author: 'consumer' });
        await appendEvent(tx, caseId, { id: eventId(caseId, number, text, atMs), name: 'messageReplied', atMs });
      }
    }
    return { type: isStop ? 'optOut' : 'reply', consumers: owners.length };
  });
}

const eventId = (...parts: (string | number)[]): string => createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 32);
