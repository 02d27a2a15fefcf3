import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleAttempt } from '../contact-attempt/index.ts';
import { attempts, caseNotes, contactLedger, contactPoints, ledgerSettlements, messagesSent, outbox } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, type SampleCase, sampleCase } from '../test/index.ts';
import { closeUnreported, notePartsSent, takeReport } from './index.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());

const to = '+12125550143';
const atMs = Date.UTC(2026, 10, 20, 15);

/** A text reserved and dispatched; `sent` is what the sender writes when the provider has taken it. */
async function texted(): Promise<{
  attemptId: string;
  refs: string[];
  sample: SampleCase;
  sent: (refs: readonly string[]) => Promise<void>;
}> {
  const sample = await sampleCase(fresh.db);
  const { caseId, consumerId } = sample;
  const attemptId = randomUUID();
  await fresh.db.insert(attempts).values({ attemptId, caseId, consumerId, channel: 'sms', to, state: 'dispatched', reservedAtMs: atMs });
  const contact = { attemptId, consumerId, personId: consumerId, channel: 'sms', direction: 'outbound' } as const;
  await fresh.db
    .insert(contactLedger)
    .values({ ...contact, debtIds: [caseId], actor: 'collector', purpose: 'collect', to, atMs, answer: {} });
  const sent = (refs: readonly string[]) =>
    fresh.db.transaction(async (tx) => {
      const note = { en: 'SMS: sent', zh: '短信：已发送' };
      await settleAttempt(tx, { attemptId, caseId, decisionId: randomUUID(), outcome: 'sent', endedAtMs: atMs, note });
      const words = { body: 'Please call us.', language: 'en', outcome: 'sent' } as const;
      await tx.insert(messagesSent).values({ attemptId, caseId, channel: 'sms', to, ...words, atMs });
      await notePartsSent(tx, { attemptId, providerRefs: refs, atMs });
    });
  return { attemptId, refs: [randomUUID(), randomUUID()], sample, sent };
}

async function standing(attemptId: string, { caseId, consumerId }: SampleCase) {
  const { db } = fresh;
  const [attempt] = await db.select().from(attempts).where(eq(attempts.attemptId, attemptId));
  const [message] = await db.select().from(messagesSent).where(eq(messagesSent.attemptId, attemptId));
  const settled = await db
    .select({ outcome: ledgerSettlements.outcome })
    .from(ledgerSettlements)
    .innerJoin(contactLedger, eq(contactLedger.id, ledgerSettlements.ledgerId))
    .where(eq(contactLedger.attemptId, attemptId));
  const points = await db.select().from(contactPoints).where(eq(contactPoints.consumerId, consumerId));
  return {
    attempt: attempt!.outcome,
    message: message!.outcome,
    ledger: settled.map(({ outcome }) => outcome),
    isDead: points.find(({ value }) => value === to)!.undeliverableSinceMs !== null,
    events: (await db.select().from(outbox).where(eq(outbox.caseId, caseId))).length,
    notes: (await db.select().from(caseNotes).where(eq(caseNotes.caseId, caseId))).length,
  };
}

test('a text is open in the ledger until its provider reports, and settled by the report', async () => {
  const { attemptId, refs, sample, sent } = await texted();
  await sent(refs);
  expect(await standing(attemptId, sample)).toMatchObject({ attempt: 'sent', ledger: [] });
  expect(await takeReport(fresh.db, { providerRef: refs[0]!, state: 'delivered', atMs })).toBe('changed');
  expect(await standing(attemptId, sample)).toMatchObject({
    attempt: 'delivered',
    message: 'delivered',
    ledger: ['delivered'],
    isDead: false,
  });
});

test('what is undeliverable is learned of the number, told to the case, and shown; a later delivery takes it back', async () => {
  const { attemptId, refs, sample, sent } = await texted();
  await sent(refs);
  for (const providerRef of refs) await takeReport(fresh.db, { providerRef, state: 'undeliverable', error: '001', atMs });
  const after = { attempt: 'undeliverable', message: 'undeliverable', ledger: ['undeliverable'], isDead: true, events: 1, notes: 2 };
  expect(await standing(attemptId, sample)).toEqual(after);
  expect(await takeReport(fresh.db, { providerRef: refs[0]!, state: 'delivered', atMs })).toBe('changed');
  expect(await standing(attemptId, sample)).toMatchObject({ attempt: 'delivered', message: 'delivered', isDead: false });
  // The ledger is append-only: its first word stands, and the contact that was made after all stands beside it.
  const { rows } = await fresh.pool.query(
    `select outcome, attempt_id is null as beside from contact_ledger join ledger_settlements on ledger_id = id where consumer_id = $1 order by id`,
    [sample.consumerId],
  );
  expect(rows).toEqual([
    { outcome: 'undeliverable', beside: false },
    { outcome: 'delivered', beside: true },
  ]);
});

test.each(['expired', 'rejected'] as const)('a text that is %s says nothing about the number', async (state) => {
  const { attemptId, refs, sample, sent } = await texted();
  await sent(refs);
  for (const providerRef of refs) await takeReport(fresh.db, { providerRef, state, atMs });
  expect(await standing(attemptId, sample)).toMatchObject({ attempt: 'undeliverable', isDead: false, events: 0, notes: 2 });
});

test('in whatever order and however often reports come, even before we know that we sent it, they come to the same', async () => {
  const report = fc.record({ part: fc.nat(1), state: fc.constantFrom('delivered' as const, 'undeliverable' as const) });
  await fc.assert(
    fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 4 }), fc.nat(4), fc.boolean(), async (reports, sentAfter, isAtOnce) => {
      // One part is reported in one way only; duplicates and orders are what vary.
      const stateOf = [reports.find(({ part }) => part === 0)?.state, reports.find(({ part }) => part === 1)?.state];
      const { attemptId, refs, sample, sent } = await texted();
      const acts = reports.map(
        ({ part }) =>
          () =>
            takeReport(fresh.db, { providerRef: refs[part]!, state: stateOf[part]!, atMs }).then(() => undefined),
      );
      acts.splice(Math.min(sentAfter, acts.length), 0, () => sent(refs).then(() => undefined));
      if (isAtOnce) await Promise.all(acts.map((act) => act()));
      else for (const act of acts) await act();
      const expected = stateOf.includes('delivered') ? 'delivered' : stateOf.includes(undefined) ? 'sent' : 'undeliverable';
      const now = await standing(attemptId, sample);
      expect([now.attempt, now.message, now.isDead]).toEqual([expected, expected, expected === 'undeliverable']);
      expect(now.ledger).toEqual(expected === 'sent' ? [] : [expected]);
    }),
    { numRuns: 40 },
  );
});

test('a text nobody reports on stands as sent after three days, and a late report still counts', async () => {
  const { attemptId, refs, sample, sent } = await texted();
  await sent(refs.slice(0, 1));
  await fresh.pool.query(`update message_parts set sent_at = business_now() - interval '71 hours' where attempt_id = $1`, [attemptId]);
  await closeUnreported(fresh.db, 72);
  expect(await standing(attemptId, sample)).toMatchObject({ ledger: [] });
  await fresh.pool.query(`update message_parts set sent_at = business_now() - interval '73 hours' where attempt_id = $1`, [attemptId]);
  await Promise.all([closeUnreported(fresh.db, 72), closeUnreported(fresh.db, 72)]);
  expect(await standing(attemptId, sample)).toMatchObject({ attempt: 'sent', ledger: ['sent'] });
  await takeReport(fresh.db, { providerRef: refs[0]!, state: 'delivered', atMs });
  expect(await standing(attemptId, sample)).toMatchObject({ attempt: 'delivered', message: 'delivered', ledger: ['sent'] });
});
