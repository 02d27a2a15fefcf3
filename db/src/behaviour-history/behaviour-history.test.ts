import { randomUUID } from 'node:crypto';
import { Behaviour, fitBehaviour, historyColumns, historyLine, PastHappening } from '@dunwell/rules/simulation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendEvent } from '../outbox/index.ts';
import { attempts, contactLedger, contactPoints, ledgerSettlements, optOuts, payments, promises } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, type SampleCase, sampleCase } from '../test/index.ts';
import { countPastContacts, drawnHistory, wholeHistory } from './index.ts';

const at = (text: string): number => Date.parse(text);
const span = { fromMs: at('2026-01-01T00:00:00Z'), untilMs: at('2026-12-01T12:00:00Z') };

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());

interface Made {
  readonly atMs: number;
  readonly outcome: typeof ledgerSettlements.$inferInsert.outcome;
  readonly more?: Partial<typeof contactLedger.$inferInsert>;
  readonly result?: 'promised' | 'stop';
}

async function made({ caseId, consumerId }: SampleCase, { atMs, outcome, more, result }: Made): Promise<void> {
  const to = more?.to ?? '+12125550143';
  const attemptId = randomUUID();
  const conversation = result && { reached: 'rightParty' as const, result };
  const channel = more?.channel === 'sms' ? 'sms' : 'call';
  await fresh.db
    .insert(attempts)
    .values({ attemptId, caseId, consumerId, channel, to, reservedAtMs: atMs, ...(conversation && { conversation }) });
  const whom = { consumerId, personId: consumerId, debtIds: [caseId], direction: 'outbound', channel, agent: 'ai_voice' } as const;
  const what = { actor: 'third_party_collector', purpose: 'collect', to, atMs, answer: {} } as const;
  const [entry] = await fresh.db
    .insert(contactLedger)
    .values({ attemptId, ...whom, debtIds: [caseId], ...what, ...more })
    .returning();
  await fresh.db.insert(ledgerSettlements).values({ ledgerId: entry!.id, outcome, endedAtMs: atMs + 1 });
}

async function historyNow(): Promise<PastHappening[]> {
  const rows: PastHappening[] = [];
  for await (const page of wholeHistory(fresh.db, span)) rows.push(...page);
  return rows;
}

const aged = { openedOn: '2026-10-01', agedOn: '2026-11-20', daysPastDue: 40 } as const;

test('calls, messages, promises and complaints are told in the person’s own time, and nothing tells who it was', async () => {
  const ada = await sampleCase(fresh.db, { case: aged });
  await fresh.db.insert(contactPoints).values({ consumerId: ada.consumerId, kind: 'phone', value: '+12125550199', rank: 1 });
  await made(ada, { atMs: at('2026-11-01T00:30:00Z'), outcome: 'rang_no_answer' });
  await made(ada, { atMs: at('2026-11-02T15:00:00Z'), outcome: 'conversation', result: 'promised', more: { to: '+12125550199' } });
  await made(ada, { atMs: at('2026-11-03T15:00:00Z'), outcome: 'delivered', more: { channel: 'sms', agent: null } });
  await made(ada, { atMs: at('2026-11-04T15:00:00Z'), outcome: 'delivered', more: { channel: 'sms', agent: null } });
  await fresh.db.insert(optOuts).values({ consumerId: ada.consumerId, channel: 'sms', source: 'sms', atMs: at('2026-11-05T15:00:00Z') });
  for (const outcome of ['not_made', 'unknown', 'network_failure_before_ring'] as const)
    await made(ada, { atMs: at('2026-11-06T15:00:00Z'), outcome });
  await made(ada, { atMs: at('2026-11-07T15:00:00Z'), outcome: 'conversation', more: { personId: randomUUID() } });
  const promise = { caseId: ada.caseId, amountMinor: 100, currency: 'USD', dueOn: '2026-11-09', channel: 'call' } as const;
  await fresh.db.insert(promises).values([
    { ...promise, madeAtMs: at('2026-11-02T15:00:00Z'), status: 'kept' },
    { ...promise, madeAtMs: at('2026-11-08T15:00:00Z') },
  ]);
  await fresh.db.transaction((tx) =>
    appendEvent(tx, ada.caseId, { id: randomUUID(), name: 'complaintMade', atMs: at('2026-11-09T15:00:00Z') }),
  );

  const rows = await historyNow();
  const of = (what: PastHappening['what']) => rows.filter((row) => row.what === what);
  expect(of('contact')).toMatchObject([
    {
      date: '2026-10-31',
      hour: 20,
      days_past_due: 20,
      channel: 'call',
      agent: 'ai_voice',
      to: 'to-1',
      rank: 0,
      outcome: 'rang_no_answer',
      result: '',
    },
    { date: '2026-11-02', hour: 10, days_past_due: 22, to: 'to-2', rank: 1, outcome: 'conversation', result: 'promised' },
    { channel: 'sms', agent: '', outcome: 'delivered', result: '' },
    { channel: 'sms', outcome: 'delivered', result: 'stop' },
  ]);
  expect(of('promise')).toMatchObject([{ date: '2026-11-02', days_past_due: 22, outcome: 'kept' }]);
  expect(of('complaint')).toMatchObject([{ date: '2026-11-09', days_past_due: 29 }]);
  expect(of('case')).toMatchObject([{ date: '2026-10-01', days_past_due: -10, days: 30, outcome: 'open' }]);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`2125550|Ada|${ada.consumerId}|${ada.caseId}|person-|case-`));
  expect(new Set(rows.map(({ consumer_ref }) => consumer_ref)).size).toBe(1);
  expect(await countPastContacts(fresh.db, span, 3)).toBe(3);
  expect(await countPastContacts(fresh.db, { ...span, fromMs: span.untilMs - 1 }, 3)).toBe(0);
});

test('a payment counts as unasked only when nobody had made contact before it', async () => {
  const before = (await historyNow()).length;
  const paidCase = () => sampleCase(fresh.db, { case: { ...aged, openedOn: '2026-11-01', balanceMinor: 0, status: 'closed' } });
  const [asked, unasked] = [await paidCase(), await paidCase()];
  const money = { amountMinor: 120_000, currency: 'USD', paidOn: '2026-11-11', atMs: at('2026-11-12T00:00:00Z') };
  for (const { caseId } of [asked, unasked]) await fresh.db.insert(payments).values({ ...money, caseId, ref: `pay-${caseId}` });
  await made(asked, { atMs: at('2026-11-06T15:00:00Z'), outcome: 'busy' });
  const contactedBefore = await sampleCase(fresh.db, { case: aged });
  await made(contactedBefore, { atMs: at('2025-11-06T15:00:00Z'), outcome: 'busy' });
  const rows = await historyNow();
  expect(rows).toHaveLength(before + 3);
  const cases = rows.filter((row) => row.what === 'case' && row.date === '2026-11-01');
  expect(cases.map((row) => row.what === 'case' && [row.outcome, row.days]).sort()).toEqual([
    ['paid', 5],
    ['paidUnasked', 11],
  ]);
});

test('what is told can be written, read again and learnt from, and the same lot draws the same people', async () => {
  const rows = await historyNow();
  const read = rows.map((row) => {
    const cells = historyLine(row).split(',');
    return PastHappening.parse(Object.fromEntries(historyColumns.map((column, i) => [column, cells[i]])));
  });
  expect(read).toEqual(rows);
  const fitted = fitBehaviour(rows);
  expect(Behaviour.safeParse(fitted).success).toBe(true);
  expect(fitted.basis).toMatchObject({ contacts: 5, promises: 1, cases: 3, consumers: 3 });
  const drawn = async (people: number, mostRows = 1_000) => (await drawnHistory(fresh.db, { ...span, people, seed: 7, mostRows })).length;
  expect([await drawn(100), await drawn(100, 0), await drawn(0)]).toEqual([rows.length, 0, 0]);
  expect(await drawn(1)).toBe(await drawn(1));
});
