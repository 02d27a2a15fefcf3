import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactPoints } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, sampleCase } from '../test/index.ts';
import { takeSms } from './take-sms.ts';

let fresh: FreshDatabase;
let consumerId: string;
const number = '+12125550144';
const atMs = Date.UTC(2026, 2, 20, 15);
beforeAll(async () => {
  fresh = await freshDatabase();
  ({ consumerId } = await sampleCase(fresh.db));
  await fresh.db.insert(contactPoints).values({ consumerId, kind: 'phone', value: number, rank: 5 });
});
afterAll(() => fresh?.close());

const count = async (what: string): Promise<number> =>
  Number((await fresh.db.execute(sql.raw(`select count(*) as n from ${what}`))).rows[0]!.n);

test('STOP opts the number out at once, is in the ledger, and wakes the case', async () => {
  expect(await takeSms(fresh.db, { from: '12125550144', to: '10690001', text: 'Stop.', atMs })).toEqual({ type: 'optOut', consumers: 1 });
  expect(await count(`opt_outs where address = '${number}' and channel = 'sms'`)).toBe(1);
  expect(await count("contact_ledger where direction = 'inbound' and channel = 'sms'")).toBe(1);
  expect(await count("outbox where event->>'name' = 'messageReplied'")).toBe(1);
});

test('any other text is a reply for the case, not an opt-out', async () => {
  expect(await takeSms(fresh.db, { from: number, to: '10690001', text: '我明天还款', atMs: atMs + 1 })).toEqual({
    type: 'reply',
    consumers: 1,
  });
  expect(await count('opt_outs')).toBe(1);
});

test('a text from a number nobody has changes nothing', async () => {
  const before = await count('contact_ledger');
  expect(await takeSms(fresh.db, { from: '19995550000', to: '10690001', text: 'STOP', atMs })).toEqual({ type: 'unknownSender' });
  expect(await count('contact_ledger')).toBe(before);
});
