import { randomUUID } from 'node:crypto';
import type { CaseEventName, Conversation } from '@dunwell/rules';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { appendEvent } from '../outbox/append-event.ts';
import { contactPoints, legalFacts, optOuts, promises } from '../schema/index.ts';

/** What a call came to, and whose call it was. */
export interface Spoken {
  readonly attemptId: string;
  readonly caseId: string;
  readonly consumerId: string;
  readonly to: string;
  readonly currency: string;
  readonly reached: Conversation['reached'];
  readonly result: Conversation['result'];
  readonly promise?: { readonly amountMinor: number; readonly dueOn: string };
  /** Business time. */
  readonly atMs: number;
}

/** What a result is to the rest of the case: nothing, or an event. */
const eventOf: Partial<Record<Conversation['result'], CaseEventName>> = {
  promised: 'promiseMade',
  disputed: 'disputeRaised',
  hardship: 'hardshipRaised',
  stop: 'stopRequested',
  callback: 'callbackRequested',
};

/** Turns what was said into memory, in the transaction that settles the call. Returns the id of a promise, if one was made. */
export async function recordConversation(tx: Tx, spoken: Spoken): Promise<string | undefined> {
  const { caseId, consumerId, to, atMs, attemptId } = spoken;
  if (spoken.reached === 'wrongNumber') {
    const thisNumber = and(eq(contactPoints.consumerId, consumerId), eq(contactPoints.value, to));
    await tx.update(contactPoints).set({ wrongSinceMs: atMs }).where(thisNumber);
    await appendEvent(tx, caseId, { id: randomUUID(), name: 'contactPointChanged', atMs, refId: attemptId });
  }
  if (spoken.result === 'stop') await tx.insert(optOuts).values({ consumerId, channel: 'call', source: 'call', atMs });
  // What a stranger says about the debt is not the consumer's word.
  if (spoken.reached !== 'rightParty') return undefined;
  const limiting = { disputed: 'dispute', hardship: 'hardship' } as const;
  if (spoken.result === 'disputed' || spoken.result === 'hardship')
    await tx
      .insert(legalFacts)
      .values({ consumerId, caseId, kind: limiting[spoken.result], fromMs: atMs, source: 'call', detail: { attemptId } });
  const promiseId = await recordPromise(tx, spoken);
  const name = eventOf[spoken.result];
  if (name) await appendEvent(tx, caseId, { id: randomUUID(), name, atMs, refId: promiseId ?? attemptId });
  return promiseId;
}

async function recordPromise(tx: Tx, { caseId, currency, promise, attemptId, atMs }: Spoken): Promise<string | undefined> {
  if (!promise) return undefined;
  // A new promise takes the place of an open one: two due dates for one debt help nobody.
  await tx
    .update(promises)
    .set({ status: 'cancelled', settledAtMs: atMs })
    .where(and(eq(promises.caseId, caseId), eq(promises.status, 'open')));
  const [made] = await tx
    .insert(promises)
    .values({ caseId, currency, ...promise, madeAtMs: atMs, channel: 'call', attemptId })
    .returning({ id: promises.id });
  return made!.id;
}
