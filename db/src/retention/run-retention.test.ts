import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../audit/index.ts';
import { houseKeys } from '../house-keys/index.ts';
import { liftHold, setHold } from '../legal-hold/index.ts';
import { attempts, caseNotes, cases, consumers, contactLedger, contactPoints, ledgerSettlements, retentionRuns } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, type SampleCase, sampleCase } from '../test/index.ts';
import { keepUntil, rehearseRetention, runRetention } from './index.ts';

const keys = houseKeys(['k'.repeat(32)]);
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());

async function contacted(on: string, status: 'open' | 'closed'): Promise<SampleCase> {
  const sample = await sampleCase(fresh.db, { case: { status, openedOn: '2020-01-01' } });
  const { caseId, consumerId } = sample;
  const atMs = Date.parse(on);
  const attemptId = crypto.randomUUID();
  await fresh.db
    .insert(attempts)
    .values({ attemptId, caseId, consumerId, channel: 'call', to: '+12125550143', state: 'settled', reservedAtMs: atMs });
  const contact = { attemptId, consumerId, personId: consumerId, channel: 'call', direction: 'outbound' } as const;
  const [entry] = await fresh.db
    .insert(contactLedger)
    .values({ ...contact, debtIds: [caseId], actor: 'collector', purpose: 'collect', to: '+12125550143', atMs, answer: {} })
    .returning();
  await fresh.db.insert(ledgerSettlements).values({ ledgerId: entry!.id, outcome: 'busy', endedAtMs: atMs });
  await fresh.db.insert(caseNotes).values({ caseId, kind: 'contact', text: { en: 'Busy', zh: '忙线' }, atMs });
  return sample;
}
const contactsOf = async ({ consumerId }: SampleCase): Promise<number> =>
  (await fresh.pool.query('select 1 from contact_ledger where consumer_id = $1', [consumerId])).rowCount ?? 0;

test('records are kept three years after the last activity, longer where a pack says so, through leap days', () => {
  expect(keepUntil('2020-02-29', ['US']).until >= '2023-03-01').toBe(true);
  expect(keepUntil('2023-06-01', [])).toMatchObject({ rule: 'HOUSE-RETENTION-3Y' });
  expect(keepUntil('2023-06-01', []).until >= '2026-06-01').toBe(true);
});

/** Everything in the database that still holds one of these words. */
async function tracesOf(words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await fresh.pool.query(
    `select tablename from pg_tables where schemaname = 'public' and tablename <> 'erased_persons'`,
  );
  const found: string[] = [];
  for (const { tablename } of tables) {
    const { rows } = await fresh.pool.query(`select to_jsonb(t)::text as text from "${tablename}" t`);
    if (rows.some(({ text }) => words.some((word) => text.includes(word)))) found.push(tablename);
  }
  return found.sort();
}

test('a run erases who is due, keeps who is held, protected or open, and proves each', async () => {
  const [due, held, recent, open] = [
    await contacted('2021-05-01', 'closed'),
    await contacted('2021-05-01', 'closed'),
    await contacted('2026-05-01', 'closed'),
    await contacted('2021-05-01', 'open'),
  ] as const;
  const { db, pool } = fresh;
  await db.update(consumers).set({ name: 'Zebedee Unmistakable', ref: 'file-ref-4711' }).where(eq(consumers.id, due.consumerId));
  await db
    .update(contactPoints)
    .set({ value: '+12125559977' })
    .where(and(eq(contactPoints.consumerId, due.consumerId), eq(contactPoints.kind, 'phone')));
  await db
    .update(cases)
    .set({ ref: 'loan-0815', custom: { employer: 'Zebra Mills' } })
    .where(eq(cases.id, due.caseId));
  const words = ['Zebedee', 'file-ref-4711', '+12125559977', 'loan-0815', 'Zebra Mills'];
  expect(await tracesOf(words)).toEqual(['cases', 'consumers', 'contact_points']);
  const hold = { consumerId: held.consumerId, reason: 'litigation', by: 'cora', atMs: Date.parse('2026-11-22') };
  expect(await setHold(db, hold)).toBe(true);
  const foreseen = await rehearseRetention(db, '2026-11-22');
  expect(foreseen).toMatchObject({ runId: null, purged: 1, keptByHold: 1, keptByLaw: 1 });
  expect(foreseen.byRule.reduce((sum, { kept }) => sum + kept, 0)).toBe(2);
  expect(await Promise.all([due, held, recent, open].map(contactsOf))).toEqual([1, 1, 1, 1]);
  const report = await runRetention(db, { businessDate: '2026-11-22', startedBy: 'cora', keys });
  expect({ ...report, runId: null }).toEqual(foreseen);
  expect(report.rows).toMatchObject({ contact_ledger: 1, attempts: 1, contact_points: 2, consents: 3, cases: 1, consumers: 1 });
  expect(await Promise.all([due, held, recent, open].map(contactsOf))).toEqual([0, 1, 1, 1]);
  expect(await tracesOf(words)).toEqual([]);
  // The debt and the count of contacts stay in the books.
  expect((await db.select().from(cases).where(eq(cases.id, due.caseId)))[0]).toMatchObject({ balanceMinor: 120_000, custom: {} });
  expect((await pool.query('select month::text, channel, outcome, contacts from purged_contacts')).rows).toEqual([
    { month: '2021-05-01', channel: 'call', outcome: 'busy', contacts: 1 },
  ]);
  expect((await pool.query(`select consumer_id, rule from erased_persons`)).rows).toMatchObject([{ consumer_id: due.consumerId }]);
  expect(await verifyAudit(db)).toMatchObject({ ok: true, entries: 2 });
  expect(await runRetention(db, { businessDate: '2026-11-22', startedBy: 'cora', keys })).toMatchObject({ purged: 0, rows: {} });
  expect(await liftHold(db, hold)).toBe(true);
  expect(await runRetention(db, { businessDate: '2026-11-22', startedBy: 'cora', keys })).toMatchObject({ purged: 1, keptByHold: 0 });
});

test('a run that was killed is taken up where it was, on its own date, and two at once erase each person once', async () => {
  for (let person = 0; person < 4; person++) await contacted('2021-06-01', 'closed');
  const runId = randomUUID();
  await fresh.db.insert(retentionRuns).values({ id: runId, cutoffOn: '2026-11-23', startedBy: 'cora' });
  const order = { businessDate: '2026-12-24', startedBy: 'olga', keys };
  const reports = await Promise.all([runRetention(fresh.db, order), runRetention(fresh.db, order)]);
  expect(reports.map((report) => report.runId)).toEqual([runId, runId]);
  const erased = await fresh.pool.query('select rows from erased_persons where run_id = $1', [runId]);
  expect(erased.rows.map(({ rows }) => rows.contact_ledger)).toEqual([1, 1, 1, 1]);
  const { rows } = await fresh.pool.query(
    `select purged, cutoff_on::text as "cutoffOn", finished_at is not null as done from retention_runs where id = $1`,
    [runId],
  );
  expect(rows).toEqual([{ purged: 4, cutoffOn: '2026-11-23', done: true }]);
  expect((await fresh.pool.query('select sum(contacts)::int as n from purged_contacts')).rows).toEqual([{ n: 6 }]);
  expect(await verifyAudit(fresh.db)).toMatchObject({ ok: true });
});

test('outside a retention run the ledger refuses to be deleted, whatever the setting says', async () => {
  await contacted('2026-05-01', 'closed');
  const { rows } = await fresh.pool.query('select id from retention_runs limit 1');
  const client = await fresh.pool.connect();
  await client.query(`begin; select set_config('dunwell.retention_run', '${rows[0].id}', true)`);
  await expect(client.query('delete from ledger_settlements')).rejects.toThrow('append-only');
  await client.query('rollback');
  client.release();
});
