import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditLog, contactLedger, ledgerSettlements } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { sampleCase } from '@dunwell/db/test';
import { defaultBehaviour, historyColumns, PastHappening } from '@dunwell/rules/simulation';
import type { Graph } from '@dunwell/rules/strategy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handleWith } from '../http/handle.ts';
import { type House, openHouse } from '../test/house.ts';

const token = 'a-token-of-sixteen-characters';
const nowMs = Date.parse('2026-11-20T15:00:00Z');
const drawing: Graph = {
  format: 'dunwell.strategy/1',
  id: 'calm',
  name: 'Calm',
  start: 'start',
  nodes: { start: { kind: 'start', label: '', config: {} }, end: { kind: 'end', label: '', config: { outcome: 'done' } } },
  edges: [{ from: 'start', port: 'next', to: 'end' }],
  interrupts: [],
  layout: {},
};
const question = { drawing: { strategyId: 'calm', version: 'draft' as const }, packs: [], days: 3, size: 5, fromHouseHistory: true };

let house: House;
beforeAll(async () => {
  const DUNWELL_DIR = await mkdtemp(join(tmpdir(), 'rehearsals-'));
  house = await openHouse({ DUNWELL_DEMO: '1', DUNWELL_DIR, DUNWELL_TOKEN: token });
  await changeClock(house.deps.db, () => ({ originRealMs: 0, originVirtualMs: nowMs, scale: 1, paused: true }));
  await house.as('strategyManager').strategy.save({ graph: drawing, revision: 0 });
});
afterAll(() => house?.fresh.close());

/** Somebody who was called so often, at ten in the morning, and answered every second time. */
async function called(times: number): Promise<void> {
  const { caseId, consumerId } = await sampleCase(house.deps.db, { case: { openedOn: '2026-09-01', agedOn: '2026-11-20' } });
  for (let i = 0; i < times; i++) {
    const atMs = Date.parse('2026-11-19T15:00:00Z') - i * 86_400_000;
    const whom = {
      consumerId,
      personId: consumerId,
      debtIds: [caseId],
      channel: 'call',
      direction: 'outbound',
      agent: 'ai_voice',
    } as const;
    const what = { actor: 'third_party_collector', purpose: 'collect', to: '+12125550143', atMs, answer: {} } as const;
    const [entry] = await house.deps.db
      .insert(contactLedger)
      .values({ ...whom, debtIds: [caseId], ...what })
      .returning();
    const outcome = i % 2 === 0 ? 'conversation' : 'rang_no_answer';
    await house.deps.db.insert(ledgerSettlements).values({ ledgerId: entry!.id, outcome, endedAtMs: atMs + 1 });
  }
}

async function rehearsed() {
  const manager = house.as('strategyManager');
  const { id } = await manager.rehearsal.start(question);
  await expect.poll(async () => (await manager.rehearsal.get({ id })).status, { timeout: 100_000, interval: 200 }).toBe('done');
  return manager.rehearsal.get({ id });
}

test('a house with too little history rehearses with the illustrative figures, and says that it does', { timeout: 120_000 }, async () => {
  for (let i = 0; i < 5; i++) await called(4);
  expect(await house.as('compliance').rehearsal.houseHistory()).toEqual({ contacts: 20, leastContacts: 200, days: 365 });
  const done = await rehearsed();
  expect(done).toMatchObject({ origin: { kind: 'illustrative' }, tooLittle: { contacts: 20, leastContacts: 200, days: 365 } });
});

test('a house with history enough rehearses with what it learnt from it, and names sample and dates', { timeout: 120_000 }, async () => {
  for (let i = 0; i < 20; i++) await called(10);
  const done = await rehearsed();
  expect(done.tooLittle).toBeUndefined();
  expect(done.origin).toMatchObject({ kind: 'fitted', contacts: 220, consumers: 25, cases: 25, through: '2026-11-19' });
  expect(done.origin!.about).not.toBe(defaultBehaviour.about);
});

test('the house’s history and a file cannot both be asked for', async () => {
  const both = house.as('strategyManager').rehearsal.start({ ...question, behaviour: defaultBehaviour });
  await expect(both).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

const asked = (path: string, sent: string) =>
  handleWith(house.deps, new Request(`http://localhost${path}`, { headers: { authorization: `Bearer ${sent}` } }));

test('the history leaves the house as a file that names nobody, and the audit keeps who took it', async () => {
  const response = await asked('/api/behaviour/history?days=30', token);
  const text = await response.text();
  const [header, ...lines] = text.trimEnd().split('\n');
  expect(header).toBe(historyColumns.join(','));
  const rows = lines.map((line) => PastHappening.parse(Object.fromEntries(line.split(',').map((cell, at) => [historyColumns[at], cell]))));
  expect(rows.filter(({ what }) => what === 'contact')).toHaveLength(220);
  expect(text).not.toMatch(/2125550143|Ada|person-|case-/);
  const entries = await house.deps.db.select().from(auditLog);
  expect(entries).toMatchObject([{ actor: 'Integration', action: 'exportedHistory', detail: { days: 30 } }]);
  expect((await asked('/api/behaviour/history', 'somebody-else-entirely')).status).toBe(401);
  expect((await asked('/api/behaviour/history?days=0', token)).status).toBe(400);
});
