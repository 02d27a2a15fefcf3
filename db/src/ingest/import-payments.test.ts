import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../test/index.ts';
import { importCases } from './import-cases.ts';
import { importPayments } from './import-payments.ts';

let fresh: FreshDatabase;
const dir = mkdtempSync(join(tmpdir(), 'payments-'));
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(async () => {
  await fresh.close();
  rmSync(dir, { recursive: true });
});

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
const ask = async (sql: string) => (await fresh.pool.query(sql)).rows;
const rejectsPath = join(dir, 'rejects.csv');
const pay = (text: string) => importPayments(fresh.db, { stream: bytes(text), rejectsPath });
const caseOf = async (ref: string) =>
  (await ask(`select balance_minor::int as owed, status, closed_as, last_payment_minor::int as last from cases where ref = '${ref}'`))[0];
const events = async () =>
  (await ask(`select event->>'name' as name, event->>'refId' is not null as has_payment from outbox order by id`)).map((row) => row);

beforeEach(async () => {
  await fresh.pool.query('delete from outbox; delete from payments; delete from cases; delete from creditors');
  const header = 'case_ref,consumer_ref,country,currency,principal,days_past_due,creditor';
  const rows = ['A,P1,GB,GBP,100,5,acme', 'B,P1,GB,GBP,50,5,acme', 'B,P2,CN,CNY,70,5,zeta'];
  await importCases(fresh.db, { stream: bytes([header, ...rows].join('\n')) });
  await fresh.pool.query(`update cases set started_at = now()`);
});

test('a payment lowers the balance and the running case hears of it once, however often the file comes', async () => {
  const file = 'case_ref,amount,currency,paid_on,payment_ref\nA,30.00,GBP,2026-11-20,T1';
  expect(await pay(file)).toMatchObject({ read: 1, created: 1, unchanged: 0, rejected: 0 });
  expect(await pay(file)).toMatchObject({ read: 1, created: 0, unchanged: 1, rejected: 0 });
  expect(await caseOf('A')).toEqual({ owed: 7000, status: 'open', closed_as: null, last: 3000 });
  expect(await events()).toEqual([{ name: 'paidInPart', has_payment: true }]);
});

test('the last payment pays in full; a reversal puts the balance up again', async () => {
  await pay('case_ref,amount,paid_on,payment_ref\nA,60,2026-11-20,T1\nA,40,2026-11-21,T2');
  expect(await caseOf('A')).toMatchObject({ owed: 0, last: 4000 });
  await pay('case_ref,amount,paid_on,payment_ref\nA,-40,2026-11-22,T3');
  expect(await caseOf('A')).toMatchObject({ owed: 4000 });
  expect((await events()).map(({ name }) => name)).toEqual(['paidInFull', 'balanceChanged']);
});

test('a case that was never started closes by itself when it is paid', async () => {
  await fresh.pool.query(`update cases set started_at = null`);
  await pay('case_ref,amount,paid_on\nA,100,2026-11-20');
  expect(await caseOf('A')).toMatchObject({ owed: 0, status: 'closed', closed_as: 'paidInFull' });
  expect(await events()).toEqual([]);
});

test('two equal payments without a reference on one day are two payments, and stay two when the file comes again', async () => {
  const file = 'case_ref,amount,paid_on\nA,10,2026-11-20\nA,10,2026-11-20';
  expect(await pay(file)).toMatchObject({ created: 2 });
  expect(await pay(file)).toMatchObject({ created: 0, unchanged: 2 });
  expect(await caseOf('A')).toMatchObject({ owed: 8000 });
});

test('what cannot be booked is refused by line and reason', async () => {
  const rows = [
    'Q,1,2026-11-20,,',
    'B,1,2026-11-20,,',
    'A,1,2026-11-20,USD,',
    'A,1.234,2026-11-20,,',
    'A,0,2026-11-20,,',
    'A,1,2026-11-31,,',
  ];
  const result = await pay(`case_ref,amount,paid_on,currency,creditor\n${rows.join('\n')}\nB,5,2026-11-20,CNY,zeta`);
  expect(result).toMatchObject({ read: 7, created: 1, rejected: 6 });
  const lines = readFileSync(rejectsPath, 'utf8').trim().split('\n').slice(1).sort();
  expect(lines.map((line) => line.split('","')[0])).toEqual([
    '2,"case_ref names no case',
    '3,"case_ref names 2 cases of different creditors; add a creditor column',
    '4,"currency: the case is in GBP, the payment in USD',
    '5,"amount: 1.234 is not an amount in GBP',
    '6,"amount is zero',
    '7,"paid_on: 2026-11-31 is not a date YYYY-MM-DD that exists, from 1950 to 2100',
  ]);
});
