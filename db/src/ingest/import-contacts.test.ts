import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStandingAt } from '../contact-request/index.ts';
import { cases } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, type SampleCase, sampleCase } from '../test/index.ts';
import { importContacts } from './import-contacts.ts';
import type { Reject } from './import-result.ts';

let fresh: FreshDatabase;
let owed: SampleCase;
let other: SampleCase;
beforeAll(async () => {
  fresh = await freshDatabase();
  owed = await sampleCase(fresh.db, { case: { ref: 'A1' } });
  other = await sampleCase(fresh.db, { case: { ref: 'B1' } });
  const second = {
    creditorId: owed.creditorId,
    consumerId: owed.consumerId,
    product: 'card',
    currency: 'USD' as const,
    openedOn: '2026-01-01',
  };
  await fresh.db.insert(cases).values({ ...second, ref: 'A2', principalMinor: 100, balanceMinor: 100 });
});
afterAll(() => fresh?.close());

const header = 'reported_by,contact_ref,case_ref,channel,at,outcome,to,ended_at,direction,agent';
async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
async function take(...rows: string[]) {
  const rejects: Reject[] = [];
  const stream = bytes([header, ...rows].join('\n'));
  const result = await importContacts(fresh.db, { stream, onRejects: async (more) => void rejects.push(...more) });
  return { result, reasons: rejects.map(({ line, reasons }) => `${line}: ${reasons.join('; ')}`) };
}
const ledger = async () =>
  (
    await fresh.pool.query(
      `select l.channel, l.actor, l.person_id = l.consumer_id::text as is_consumer, cardinality(l.debt_ids) as debts, s.outcome,
         cardinality(s.discussed_debt_ids) as discussed, l.answer->>'reporter' as reporter
       from contact_ledger l left join ledger_settlements s on s.ledger_id = l.id order by l.id`,
    )
  ).rows;

const spoke = 'Harbour,T-1,A1;A2,call,2026-03-16T10:00:00-04:00,conversation,+12125550143,2026-03-16T10:07:00-04:00,,human';

test('a conversation an agency had about two debts is one contact of the ledger, and the guard counts it', async () => {
  expect((await take(spoke)).result).toMatchObject({ read: 1, created: 1, rejected: 0 });
  expect(await ledger()).toEqual([
    {
      channel: 'call',
      actor: 'third_party_collector',
      is_consumer: true,
      debts: 2,
      outcome: 'conversation',
      discussed: 2,
      reporter: 'Harbour',
    },
  ]);
  const standing = await readStandingAt(fresh.db, { caseId: owed.caseId }, Date.parse('2026-03-18T10:00:00-04:00'));
  expect(standing?.history).toMatchObject([{ outcome: 'conversation' }]);
});

test('the same file again, and the same reference twice in one file, change nothing', async () => {
  expect((await take(spoke, spoke)).result).toMatchObject({ read: 2, created: 0, unchanged: 2 });
  expect(await ledger()).toHaveLength(1);
});

test('an outcome nobody knows stays open, so that it counts as made', async () => {
  await take('Harbour,T-2,B1,call,2026-03-17T10:00:00-04:00,unknown,+12125550143,,,');
  expect((await ledger()).at(-1)).toMatchObject({ outcome: null, reporter: 'Harbour' });
});

test('each case tells of it in words, in both languages', async () => {
  const { rows } = await fresh.pool.query(`select text, author from case_notes where case_id = $1`, [other.caseId]);
  expect(rows).toEqual([
    {
      author: 'Harbour',
      text: { en: 'Reported by Harbour. Call: outcome unknown; counted as a contact', zh: 'Harbour报告电话：结果不明，按已联系计' },
    },
  ]);
});

test('what cannot be counted rightly is refused by line and reason', async () => {
  const { result, reasons } = await take(
    'Harbour,T-3,ZZ,call,2026-03-16T10:00:00-04:00,busy,,,,',
    'Harbour,T-4,A1;B1,call,2026-03-16T10:00:00-04:00,busy,,,,',
    'Harbour,T-5,A1,call,2026-03-16 10:00,busy,,,,',
    'Harbour,T-6,A1,sms,2026-03-16T10:00:00-04:00,voicemail_left,,,,',
    'Harbour,T-7,A1,call,2099-03-16T10:00:00-04:00,busy,,,,',
    'Harbour,T-8,A1,call,2026-03-16T10:00:00-04:00,busy,,2026-03-16T09:00:00-04:00,sideways,',
  );
  expect(result).toMatchObject({ created: 0, rejected: 6 });
  expect(reasons).toEqual([
    '2: case_ref: ZZ names no case',
    '3: case_ref names debts of different people; one contact has one person',
    '4: at: 2026-03-16 10:00 is not an instant with its offset, such as 2026-03-20T10:00:00-04:00',
    '5: outcome: voicemail_left is none of sent, delivered, undeliverable, received, unknown',
    '6: at lies in the future',
    '7: ended_at lies before at; direction: sideways is none of outbound, inbound',
  ]);
});
