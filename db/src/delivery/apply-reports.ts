import { randomUUID } from 'node:crypto';
import type { Words } from '@dunwell/rules';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { settleContact } from '../ledger/index.ts';
import { appendEvent } from '../outbox/append-event.ts';
import { attempts, caseNotes, contactPoints, messageParts, messagesSent } from '../schema/index.ts';
import { noteUndeliverable } from './note-undeliverable.ts';
import { outcomeOfParts, type PartState } from './outcome-of-parts.ts';

/** What each word may still become. Delivered is the last word. */
const before = { delivered: ['sent', 'undeliverable'], undeliverable: ['sent'], sent: [] } as const;

/** Brings attempt, message, ledger, number facts and journey in line with the reports; true when that changed the outcome. */
export async function applyReports(tx: Tx, attemptId: string, atMs: number): Promise<boolean> {
  // Two parts reported at the same moment: whoever comes second sees what the first has written.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${attemptId}, 7264556))`);
  const parts = await tx.select({ state: messageParts.state }).from(messageParts).where(eq(messageParts.attemptId, attemptId));
  const states = parts.map(({ state }) => state);
  const outcome = outcomeOfParts(states);
  if (!outcome) return false;
  const [changed] = await tx
    .update(attempts)
    .set({ outcome })
    .where(and(eq(attempts.attemptId, attemptId), eq(attempts.state, 'settled'), inArray(attempts.outcome, [...before[outcome]])))
    .returning({ caseId: attempts.caseId, consumerId: attempts.consumerId, to: attempts.to });
  const isSettled = await settleContact(tx, { attemptId, outcome, endedAtMs: atMs, isDebtDiscussed: false });
  if (!changed) return false;
  if (outcome === 'delivered' && !isSettled) await countAfterAll(tx, attemptId, atMs);
  await tx.update(messagesSent).set({ outcome }).where(eq(messagesSent.attemptId, attemptId));
  const { caseId, consumerId, to } = changed;
  if (outcome === 'delivered') {
    const thisNumber = and(eq(contactPoints.consumerId, consumerId), eq(contactPoints.value, to));
    await tx.update(contactPoints).set({ undeliverableSinceMs: null }).where(thisNumber);
    return true;
  }
  await tx.insert(caseNotes).values({ caseId, attemptId, kind: 'contact', text: inWords(states), atMs });
  // Expired: the telephone was off. Rejected: the provider would not. Neither says anything about the number.
  const isNumber = states.includes('undeliverable') && (await noteUndeliverable(tx, { consumerId, to, atMs }));
  if (isNumber) await appendEvent(tx, caseId, { id: randomUUID(), name: 'contactPointChanged', atMs, refId: attemptId });
  return true;
}

function inWords(states: readonly (PartState | null)[]): Words {
  if (states.includes('undeliverable'))
    return { en: 'SMS: could not be delivered; no more texts to this number', zh: '短信：无法送达，不再向该号码发送短信' };
  if (states.includes('expired')) return { en: 'SMS: not delivered in time', zh: '短信：未能及时送达' };
  return { en: 'SMS: refused by the provider', zh: '短信：被运营商拒收' };
}

/** Settled as undeliverable, delivered nevertheless: the ledger cannot take its word back, so the contact is entered beside it. */
async function countAfterAll(tx: Tx, attemptId: string, atMs: number): Promise<void> {
  await tx.execute(sql`
    with entry as (
      insert into contact_ledger (consumer_id, person_id, debt_ids, channel, direction, agent, actor, purpose, "to", at, decision_id, packs, answer)
      select consumer_id, person_id, debt_ids, channel, direction, agent, actor, purpose, "to", at, decision_id, packs, answer
      from contact_ledger join ledger_settlements on ledger_id = contact_ledger.id
      where attempt_id = ${attemptId} and outcome = 'undeliverable'
      returning id)
    insert into ledger_settlements (ledger_id, outcome, ended_at) select id, 'delivered', ${new Date(atMs).toISOString()}::timestamptz from entry`);
}
