import { type FreshDatabase, freshDatabase } from '@dunwell/db/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps.ts';
import { makeDeps } from '../process-deps.ts';
import { readSettings } from '../settings.ts';
import { handleWith } from './handle.ts';

const token = 'a-token-for-machines';
let fresh: FreshDatabase;
let deps: Deps;
beforeAll(async () => {
  fresh = await freshDatabase();
  deps = makeDeps(fresh, readSettings({ DATABASE_URL: fresh.url, DUNWELL_TOKEN: token, DUNWELL_DEMO: '1' }));
});
afterAll(() => fresh?.close());

const send = (path: string, body: string, headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
  handleWith(deps, new Request(`http://127.0.0.1:3000/api/import/${path}`, { method: 'POST', body, headers }));
const events = async (response: Response) =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a file sent by a machine is taken in and told row by row what was wrong', async () => {
  const response = await send(
    'cases?creditor=acme&file=p.csv',
    'case_ref,consumer_ref,country,currency,principal,days_past_due\nA,P1,GB,GBP,10,3\nB,P2,GB,GBP,x,3',
  );
  expect(response.status).toBe(200);
  const told = await events(response);
  expect(told).toContainEqual({ type: 'reject', line: 3, reasons: ['principal: x is not an amount in GBP'], text: 'B,P2,GB,GBP,x,3' });
  expect(told.at(-1)).toMatchObject({ type: 'imported', read: 2, created: 1, rejected: 1 });
  expect((await events(await send('payments', 'case_ref,amount,paid_on\nA,4,2026-11-20'))).at(-1)).toMatchObject({ created: 1 });
});

test('a file that cannot be read as a whole is refused with every issue', async () => {
  expect(await events(await send('payments', 'a,b\n1,2'))).toEqual([
    { type: 'refused', issues: ['column case_ref is missing', 'column amount is missing', 'column paid_on is missing'] },
  ]);
});

test('nobody unknown sends files, and a mapping has to be one', async () => {
  expect((await send('cases', 'x', {})).status).toBe(401);
  expect((await send('cases', 'x', { authorization: 'Bearer wrong' })).status).toBe(401);
  expect((await send('cases?mapping=[1]', 'x')).status).toBe(400);
});
