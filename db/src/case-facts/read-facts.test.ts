import { catalogue } from '@dunwell/rules/fact';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempts, cases, contactLedger, ledgerSettlements, legalFacts, optOuts, payments, promises } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, sampleCase } from '../test/index.ts';
import { readFacts } from './index.ts';

/** 14:30 in New York. */
const nowMs = Date.parse('2026-11-23T19:30:00Z');
const hourMs = 3_600_000;
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());

test('every fact of the catalogue is supplied, in its type', async () => {
  const { caseId } = await sampleCase(fresh.db);
  const { facts } = (await readFacts(fresh.db, caseId, nowMs))!;
  for (const { name, type, nullable } of catalogue) {
    const value = facts[name];
    expect(value, name).not.toBeUndefined();
    if (value === null) expect(nullable, name).toBe(true);
    else if (type === 'strings') expect(Array.isArray(value), name).toBe(true);
    else expect(typeof value, name).toBe(type === 'date' ? 'string' : type);
  }
  expect(facts).toMatchObject({ daysPastDue: 40, balanceMinor: 120_000, hasPhone: true, hasSmsConsent: true, contactsToday: 0 });
  expect(facts).toMatchObject({ localHour: 14, localWeekday: 1, localDate: '2026-11-23', caseAgeDays: 53 });
});

test('facts are those of the moment asked about', async () => {
  const { caseId, consumerId } = await sampleCase(fresh.db);
  await fresh.db.insert(legalFacts).values({ consumerId, kind: 'dispute', fromMs: nowMs, source: 'letter' });
  await fresh.db.insert(optOuts).values({ consumerId, channel: 'sms', source: 'sms', atMs: nowMs });
  expect((await readFacts(fresh.db, caseId, nowMs - 1))!.facts).toMatchObject({ isDisputed: false, hasSmsConsent: true });
  expect((await readFacts(fresh.db, caseId, nowMs))!.facts).toMatchObject({ isDisputed: true, hasSmsConsent: false });
});

test('a contact counts once it was made, on the day it was where the consumer is; one given back does not', async () => {
  const { caseId, consumerId } = await sampleCase(fresh.db);
  const at = [nowMs - 5 * hourMs, nowMs - 20 * hourMs, nowMs - hourMs];
  const rows = await fresh.db
    .insert(contactLedger)
    .values(
      at.map((atMs) => ({
        consumerId,
        personId: consumerId,
        debtIds: [caseId],
        channel: 'call' as const,
        direction: 'outbound' as const,
        actor: 'third_party_collector',
        purpose: 'collect',
        to: '+12125550143',
        atMs,
        answer: {},
      })),
    )
    .returning();
  await fresh.db.insert(ledgerSettlements).values({ ledgerId: rows[2]!.id, outcome: 'not_made', endedAtMs: nowMs });
  await fresh.db.insert(attempts).values({
    attemptId: crypto.randomUUID(),
    caseId,
    consumerId,
    channel: 'call',
    to: '+12125550143',
    state: 'settled',
    outcome: 'busy',
    reservedAtMs: at[0]!,
  });
  const { facts } = (await readFacts(fresh.db, caseId, nowMs))!;
  expect(facts).toMatchObject({ contactsToday: 1, contacts7Days: 2, callsTotal: 2, daysSinceLastContact: 0, lastOutcome: 'busy' });
});

test('an open promise carries what was paid since', async () => {
  const { caseId } = await sampleCase(fresh.db);
  const promise = { caseId, amountMinor: 50_000, currency: 'USD', channel: 'call' };
  await fresh.db.insert(promises).values([
    { ...promise, dueOn: '2026-11-10', madeAtMs: nowMs - 400 * hourMs, status: 'broken' },
    { ...promise, dueOn: '2026-11-27', madeAtMs: nowMs - 48 * hourMs },
  ]);
  const payment = { caseId, amountMinor: 20_000, currency: 'USD', paidOn: '2026-11-22' };
  await fresh.db.insert(payments).values([
    { ...payment, ref: 'p1', atMs: nowMs - 24 * hourMs },
    { ...payment, ref: 'p0', atMs: nowMs - 480 * hourMs },
  ]);
  const { facts } = (await readFacts(fresh.db, caseId, nowMs))!;
  expect(facts).toMatchObject({
    openPromise: true,
    promiseDueOn: '2026-11-27',
    promiseAmountMinor: 50_000,
    promisePaidMinor: 20_000,
    brokenPromises: 1,
  });
});

test('a column of the portfolio that the engine does not know is a fact beside its own, and cannot replace one', async () => {
  const { caseId } = await sampleCase(fresh.db);
  await fresh.db
    .update(cases)
    .set({ custom: { employer: 'Acme', balanceMinor: 1 } })
    .where(eq(cases.id, caseId));
  expect((await readFacts(fresh.db, caseId, nowMs))!.facts).toMatchObject({ employer: 'Acme', balanceMinor: 120_000 });
});
