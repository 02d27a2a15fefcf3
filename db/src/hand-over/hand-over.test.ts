import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importHandOverReports } from '../ingest/index.ts';
import { cases, contactLedger, handOvers, legalFacts, optOuts } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, type SampleCase, sampleCase } from '../test/index.ts';
import { makeHandOverFile, readHandOverFile, readHandOvers, takeBack } from './index.ts';

let fresh: FreshDatabase;
let owed: SampleCase;
const atMs = Date.UTC(2026, 2, 20, 15);
const order = { to: 'agency', partner: 'Harbour', madeBy: 'olu', atMs } as const;
beforeAll(async () => {
  fresh = await freshDatabase();
  owed = await sampleCase(fresh.db, {
    consumer: { name: 'Ada "The" Example, Jr' },
    case: { ref: 'A1', status: 'closed', closedAs: 'handedOver' },
  });
  const { caseId, consumerId } = owed;
  await fresh.db.insert(handOvers).values({ caseId, to: 'agency', partner: 'Harbour', status: 'filed', atMs });
  await fresh.db.insert(legalFacts).values({ consumerId, kind: 'dispute', fromMs: atMs, source: 'letter' });
  await fresh.db.insert(optOuts).values({ consumerId, channel: 'sms', source: 'sms', atMs });
  await fresh.db.insert(contactLedger).values({
    ...{
      consumerId,
      personId: consumerId,
      debtIds: [caseId],
      channel: 'call',
      direction: 'outbound',
      actor: 'creditor',
      purpose: 'collect',
      to: '+1',
    },
    atMs: Date.now() - 86_400_000,
    answer: {},
  });
});
afterAll(() => fresh?.close());

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
const report = (...rows: string[]) =>
  importHandOverReports(fresh.db, { stream: bytes(['hand_over_ref,status,at,reason', ...rows].join('\n')) });
const handOverId = async () => (await fresh.db.select().from(handOvers).where(eq(handOvers.caseId, owed.caseId)))[0]!.id;
const standing = async () => (await readHandOvers(fresh.db)).partners[0]!.counts;

test('nobody can report on a case that is in no file yet', async () => {
  expect(await report(`${await handOverId()},accepted,2026-03-21T09:00:00Z,`)).toMatchObject({ created: 0, rejected: 1 });
});

test('the partner’s file holds each filed case once, with what binds the partner too, and its hash is kept', async () => {
  const made = await Promise.all([makeHandOverFile(fresh.db, order), makeHandOverFile(fresh.db, order)]);
  const [file] = made.filter((each) => each !== undefined);
  expect(made.filter((each) => each === undefined)).toHaveLength(1);
  expect(file!.sha256).toBe(createHash('sha256').update(file!.content).digest('hex'));
  const [head, row, end] = file!.content.split('\r\n');
  expect([head!.split(',').length, end]).toEqual([28, '']);
  expect(row).toContain('"Ada ""The"" Example, Jr",en,US,NY,America/New_York,+12125550143,,,');
  expect(row).toMatch(/,card,USD,1200\.00,1000\.00,200\.00,0\.00,40,.*,1,,dispute,sms$/);
  expect((await readHandOverFile(fresh.db, file!.id))?.content).toBe(file!.content);
  expect(await standing()).toEqual({ sent: 1 });
});

test('what the partner says is taken once, the latest word stands, and each is a note on the case', async () => {
  const id = await handOverId();
  const said = [`${id},returned,2026-03-25T09:00:00Z,moved abroad`, `${id},accepted,2026-03-21T09:00:00Z,`];
  expect(await report(...said)).toMatchObject({ read: 2, created: 2, rejected: 0 });
  expect(await report(...said)).toMatchObject({ created: 0, unchanged: 2 });
  expect(await standing()).toEqual({ returned: 1 });
  expect((await fresh.pool.query("select text->>'en' as en from case_notes order by at")).rows).toEqual([
    { en: 'Harbour accepted the case' },
    { en: 'Harbour returned the case: moved abroad' },
  ]);
});

test('a report that cannot be true is refused in words', async () => {
  const refused = await report(
    'nonsense,accepted,2026-03-21T09:00:00Z,',
    '00000000-0000-7000-8000-000000000000,accepted,2026-03-21T09:00:00Z,',
    `${await handOverId()},returned,2026-03-21T09:00:00Z,`,
    `${await handOverId()},accepted,2099-03-21T09:00:00Z,`,
  );
  expect(refused).toMatchObject({ created: 0, rejected: 4 });
});

test('a returned case is taken back once, with its reason, and waits for a strategy', async () => {
  const back = { handOverId: await handOverId(), by: 'olu', reason: 'we write ourselves', atMs };
  expect((await readHandOvers(fresh.db)).returned).toMatchObject([{ caseRef: 'A1', reason: 'moved abroad', status: 'returned' }]);
  expect(await Promise.all([takeBack(fresh.db, back), takeBack(fresh.db, back)])).toContain(false);
  const [found] = await fresh.db.select().from(cases).where(eq(cases.id, owed.caseId));
  expect(found).toMatchObject({ status: 'open', closedAs: null, strategyId: null, startedAtMs: null, flags: ['returned'] });
  expect((await readHandOvers(fresh.db)).returned).toEqual([]);
});
