import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../audit/index.ts';
import { attempts, caseNotes, contactLedger, ledgerSettlements } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, type SampleCase, sampleCase } from '../test/index.ts';
import { keepUntil, placeHold, rehearseRetention, releaseHolds, runRetention } from './index.ts';

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
  expect(keepUntil('2020-02-29', ['US']) >= '2023-03-01').toBe(true);
  expect(keepUntil('2023-06-01', []) >= '2026-06-01').toBe(true);
});

test('a run purges what is due, keeps what is held, protected or open, and proves each', async () => {
  const [due, held, recent, open] = [
    await contacted('2021-05-01', 'closed'),
    await contacted('2021-05-01', 'closed'),
    await contacted('2026-05-01', 'closed'),
    await contacted('2021-05-01', 'open'),
  ] as const;
  await placeHold(fresh.db, { consumerId: held.consumerId, reason: 'litigation', placedBy: 'cora' });
  expect(await rehearseRetention(fresh.db, '2026-11-22')).toMatchObject({
    runId: null,
    purged: 1,
    keptByHold: 1,
    keptByLaw: 1,
    fates: expect.arrayContaining([{ consumerId: due.consumerId, lastActivityOn: '2021-05-01', fate: 'purged', rows: 4 }]),
  });
  expect(await Promise.all([due, held, recent, open].map(contactsOf))).toEqual([1, 1, 1, 1]);
  const report = await runRetention(fresh.db, { businessDate: '2026-11-22', startedBy: 'cora' });
  expect(report).toMatchObject({ purged: 1, keptByHold: 1, keptByLaw: 1 });
  expect(await Promise.all([due, held, recent, open].map(contactsOf))).toEqual([0, 1, 1, 1]);
  const { rows } = await fresh.pool.query(`select proof from retention_runs`);
  expect(rows[0].proof).toContainEqual({ consumerId: due.consumerId, lastActivityOn: '2021-05-01', fate: 'purged', rows: 4 });
  expect(await verifyAudit(fresh.db)).toMatchObject({ ok: true, entries: 1 });
  expect(await releaseHolds(fresh.db, held.consumerId, 'cora')).toBe(1);
  expect(await runRetention(fresh.db, { businessDate: '2026-11-22', startedBy: 'cora' })).toMatchObject({ purged: 1, keptByHold: 0 });
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
