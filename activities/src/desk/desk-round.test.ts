import { randomUUID } from 'node:crypto';
import { contactLedger, deskContacts, killSwitches, ledgerSettlements, promises } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { askContact, deskAnswer, endDeskContact, openDeskContact, withdrawContact } from '@dunwell/db/desk-contact';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskRound } from './desk-round.ts';

let fresh: FreshDatabase;
const morningMs = Date.parse('2026-03-17T10:00:00-04:00');
const setClock = (atMs: number) => changeClock(fresh.db, () => ({ originRealMs: 0, originVirtualMs: atMs, scale: 1, paused: true }));
beforeAll(async () => {
  fresh = await freshDatabase();
  await setClock(morningMs);
});
afterAll(() => fresh?.close());

const to = '+12125550143';
async function ask(caseId: string, more: { overrideReason?: string } = {}): Promise<string> {
  const attemptId = randomUUID();
  const question = {
    attemptId,
    caseId,
    channel: 'call' as const,
    to,
    disclosures: [],
    overrideReason: null,
    askedBy: 'u1',
    askedByName: 'Li Na',
    askedAtMs: morningMs,
  };
  await askContact(fresh.db, { ...question, ...more });
  return attemptId;
}
const words = { en: 'Called', zh: '已致电' };
const end = { reached: 'unclear', result: 'noResult', comment: '', words, by: 'Li Na', atMs: morningMs + 60_000 } as const;

test('a person may call by hand once the guard has said so; the call counts, and what came of it is settled once', async () => {
  const { caseId } = await sampleCase(fresh.db);
  const attemptId = await ask(caseId);
  expect(await deskAnswer(fresh.db, attemptId)).toBeNull();
  await deskRound(fresh.db);
  expect(await deskAnswer(fresh.db, attemptId)).toMatchObject({ type: 'allowed' });
  expect(await openDeskContact(fresh.db, caseId)).toMatchObject({ attemptId, to, by: 'Li Na' });
  const promise = { amountMinor: 20_000, dueOn: '2026-03-20' };
  const talk = { ...end, attemptId, outcome: 'conversation', reached: 'rightParty', result: 'promised', promise } as const;
  expect(await endDeskContact(fresh.db, talk)).toBe('done');
  expect(await endDeskContact(fresh.db, talk)).toBe('notOpen');
  expect(await fresh.db.select().from(promises).where(eq(promises.caseId, caseId))).toHaveLength(1);
  expect(await openDeskContact(fresh.db, caseId)).toBeNull();
});

test('eight calls in seven days: the eighth waits, and goes ahead only with a person’s reason', async () => {
  const { caseId, consumerId } = await sampleCase(fresh.db);
  for (let at = 1; at <= 7; at++) {
    const [row] = await fresh.db
      .insert(contactLedger)
      .values({
        consumerId,
        personId: consumerId,
        debtIds: [caseId],
        channel: 'call',
        direction: 'outbound',
        agent: 'human',
        actor: 'collector',
        purpose: 'collect',
        to,
        atMs: morningMs - at * 12 * 3_600_000,
        answer: {},
      })
      .returning({ id: contactLedger.id });
    await fresh.db
      .insert(ledgerSettlements)
      .values({ ledgerId: row!.id, outcome: 'rang_no_answer', endedAtMs: morningMs - at * 12 * 3_600_000 });
  }
  const refused = await ask(caseId);
  await deskRound(fresh.db);
  expect(await deskAnswer(fresh.db, refused)).toMatchObject({ type: 'deferred', rules: expect.arrayContaining(['US-REGF-FREQ-7IN7']) });
  const overridden = await ask(caseId, { overrideReason: 'She asked for this call in her letter of Monday' });
  await deskRound(fresh.db);
  // The presumption gives way; nine in the evening does not.
  expect(await deskAnswer(fresh.db, overridden)).toEqual({ type: 'allowed', hardStopAtMs: Date.parse('2026-03-17T21:00:00-04:00') });
});

test('a question nobody answered in time is withdrawn, and then nobody may act on it', async () => {
  const { caseId } = await sampleCase(fresh.db);
  const attemptId = await ask(caseId);
  expect(await withdrawContact(fresh.db, attemptId)).toBe(true);
  await deskRound(fresh.db);
  expect(await deskAnswer(fresh.db, attemptId)).toBeNull();
  const late = await ask(caseId);
  await fresh.db
    .update(deskContacts)
    .set({ recordedAtMs: Date.now() - 60_000 })
    .where(eq(deskContacts.attemptId, late));
  await deskRound(fresh.db);
  expect([await deskAnswer(fresh.db, late), await withdrawContact(fresh.db, late)]).toEqual([null, false]);
});

test('a call that was not made after all gives its place back and counts for nothing', async () => {
  const { caseId, consumerId } = await sampleCase(fresh.db);
  const attemptId = await ask(caseId);
  await deskRound(fresh.db);
  expect(await endDeskContact(fresh.db, { ...end, attemptId, outcome: 'not_made' })).toBe('done');
  const [row] = await fresh.db
    .select({ outcome: ledgerSettlements.outcome })
    .from(contactLedger)
    .innerJoin(ledgerSettlements, eq(ledgerSettlements.ledgerId, contactLedger.id))
    .where(eq(contactLedger.consumerId, consumerId));
  expect(row).toEqual({ outcome: 'not_made' });
});

test('a kill switch refuses a call by hand too', async () => {
  const { caseId } = await sampleCase(fresh.db);
  await fresh.db.insert(killSwitches).values({ scope: 'case', subject: caseId, reason: 'drill', thrownBy: 'mia', thrownAtMs: morningMs });
  const attemptId = await ask(caseId);
  await deskRound(fresh.db);
  expect(await deskAnswer(fresh.db, attemptId)).toMatchObject({ type: 'withheld', rules: ['KILL-SWITCH-CASE'] });
});
