import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, dunwell, enterAs, houseUrl } from './house.ts';

test.describe.configure({ mode: 'serial' });
test.skip(() => process.env.DUNWELL_E2E_TEMPORAL === 'none', 'Temporal is not available here');

test('cases move by themselves: decisions are made, people are contacted, and some contacts are withheld', async () => {
  test.setTimeout(240_000);
  await expect
    .poll(async () => Number((await ask<{ n: string }>("select count(*) as n from attempts where state = 'settled'"))[0]!.n), {
      timeout: 200_000,
    })
    .toBeGreaterThan(20);
  const [counts] = await ask<{ decisions: string; withheld: string; calls: string }>(
    "select (select count(*) from decisions) as decisions, (select count(*) from withheld_contacts) as withheld, (select count(*) from attempts where channel = 'call') as calls",
  );
  expect(Number(counts!.decisions)).toBeGreaterThan(100);
  expect(Number(counts!.withheld)).toBeGreaterThan(0);
});

test('a journey tells what happened, why, and what comes next', async ({ page }) => {
  const [row] = await ask<{ id: string; ref: string }>(
    "select c.id, c.ref from cases c join attempts a on a.case_id = c.id where a.state = 'settled' and c.status = 'open' order by a.ended_at limit 1",
  );
  await enterAs(page, 'Operations');
  await page.goto(`${houseUrl()}/cases/${row!.id}`);
  await expect(page.getByText(row!.ref).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
  await expect(page.getByText('What comes next').first()).toBeVisible();
  await expect(page.getByText(/Called|Sent an SMS|Sent an e-mail|Sent a letter/).first()).toBeVisible();
});

test('a payment closes the live case long before it would have looked again by itself', async () => {
  const [row] = await ask<{ id: string; ref: string; creditor: string; currency: string; balance: string; next: string; today: string }>(
    `select c.id, c.ref, h.ref as creditor, c.currency, c.balance_minor as balance, c.next_at as next,
       to_char(business_now() at time zone 'UTC', 'YYYY-MM-DD') as today
     from cases c join creditors h on h.id = c.creditor_id
     where c.status = 'open' and c.node_id is not null and c.next_at > business_now() order by c.next_at desc limit 1`,
  );
  const { id, ref, creditor, currency, next, today } = row!;
  const decisions = async () => Number((await ask<{ n: string }>('select count(*) as n from decisions where case_id = $1', [id]))[0]!.n);
  const before = await decisions();
  const file = join(mkdtempSync(join(tmpdir(), 'dunwell-pay-')), 'payments.csv');
  const amount = (Number(row!.balance) / 100).toFixed(2);
  writeFileSync(file, `payment_ref,case_ref,creditor,amount,currency,paid_on\nE2E-1,${ref},${creditor},${amount},${currency},${today}\n`);
  const said = await dunwell('import', 'payments', file, '--json');
  expect(said.code, said.err).toBe(0);
  const status = async () => (await ask<{ status: string }>('select status from cases where id = $1', [id]))[0]!.status;
  await expect.poll(status, { timeout: 60_000, intervals: [250] }).toBe('closed');
  const [at] = await ask<{ isEarly: boolean }>('select business_now() < $1::timestamptz as "isEarly"', [next]);
  expect(at!.isEarly).toBe(true);
  expect(await decisions()).toBeGreaterThan(before);
});
