import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, enterAs, houseUrl, root } from './house.ts';

test.describe.configure({ mode: 'serial' });

/** A case of somebody who lives under United States law and has a phone. */
const aCase = async () =>
  (
    await ask<{ id: string; ref: string; consumerId: string }>(
      `select c.id, c.ref, c.consumer_id as "consumerId" from cases c join consumers k on k.id = c.consumer_id
       where k.country = 'US' and c.status = 'open' and exists (select 1 from contact_points p where p.consumer_id = k.id and p.kind = 'phone')
       order by c.ref limit 1`,
    )
  )[0]!;

test('a compliance officer sees what a new version of a pack would change, in words and values, before anything is stored', async ({
  page,
}) => {
  const pack = JSON.parse(readFileSync(join(root, 'rules/src/policy/packs/us-regf.json'), 'utf8'));
  const rule = pack.rules.find(({ id }: { id: string }) => id === 'US-REGF-FREQ-7IN7');
  rule.words.en = 'At most three calls in seven days.';
  rule.params.windows[0].days = 5;
  await enterAs(page, 'Compliance officer');
  await page.goto(`${houseUrl()}/compliance`);
  await page.getByText('us-regf@').first().click();
  await page.getByRole('button', { name: 'Compare versions' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Compare with a file').setInputFiles({
    name: 'us-regf.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(pack)),
  });
  await expect(dialog.getByText('1 rule changed.')).toBeVisible();
  await expect(dialog.getByText('At most three calls in seven days.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /days 7 5/ })).toBeVisible();
  await dialog.getByLabel('Compare with a file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(dialog.getByText('This is not a policy pack.')).toBeVisible();
});

test('from a case to the guard’s answer about that person at any moment, with what is left of each limit', async ({ page }) => {
  const { id, ref } = await aCase();
  await enterAs(page, 'Compliance officer');
  await page.goto(`${houseUrl()}/cases/${id}`);
  await page.getByRole('link', { name: 'Another moment' }).click();
  await page.getByLabel('At another moment').check();
  await page.getByLabel('When, on the clock there').fill('2027-01-06T22:30');
  await page.getByRole('button', { name: 'Ask the guard' }).click();
  await expect(page.getByRole('link', { name: ref })).toBeVisible();
  await expect(page.getByText('Not now', { exact: true })).toBeVisible();
  await expect(page.getByText('US-REGF-TIME-8-21').first()).toBeVisible();
});

test('a person’s evidence leaves as one file whose hash the audit chain keeps', async ({ page }) => {
  const { id, consumerId } = await aCase();
  await enterAs(page, 'Compliance officer');
  await page.goto(`${houseUrl()}/cases/${id}`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export evidence' }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(file).toMatchObject({ format: 'dunwell.evidence/2', consumerId, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const [entry] = await ask<{ detail: { hash: string }; actor: string }>(
    "select detail, actor from audit_log where action = 'exportedEvidence' order by seq desc limit 1",
  );
  expect(entry!.detail.hash).toBe(file.hash);
});

test('a legal hold is set with a reason and stands on the records screen until it is lifted', async ({ page }) => {
  const { id } = await aCase();
  await enterAs(page, 'Compliance officer');
  await page.goto(`${houseUrl()}/cases/${id}`);
  await page.getByRole('button', { name: 'Set a legal hold' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Set a legal hold' })).toBeDisabled();
  await dialog.getByLabel('Reason').fill('Lawsuit 12/26');
  await dialog.getByRole('button', { name: 'Set a legal hold' }).click();
  await expect(page.getByText('On legal hold')).toBeVisible();
  await page.goto(`${houseUrl()}/compliance?tab=records`);
  await page.getByRole('button', { name: 'Lift the hold' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Settled');
  await page.getByRole('dialog').getByRole('button', { name: 'Lift the hold' }).click();
  await expect(page.getByText('The hold is lifted')).toBeVisible();
});

test('an agent learns before the click whether a call is lawful, and a refusal by whatever means holds at once', async ({ page }) => {
  const { id } = await aCase();
  await enterAs(page, 'Agent');
  await page.goto(`${houseUrl()}/cases/${id}`);
  await page.getByRole('button', { name: 'May I call now?' }).click();
  await expect(page.getByRole('dialog').getByText('The guard says')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Record refusal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Letter', { exact: true }).check();
  await dialog.getByLabel('How the person said so').selectOption({ label: 'in person' });
  await dialog.getByLabel('Reason').fill('Said so at the counter');
  await dialog.getByRole('button', { name: 'Record refusal' }).click();
  await expect(page.getByText('Recorded; the guard knows it now')).toBeVisible();
  await expect(page.getByText(/changes? on record/)).toBeVisible();
});

test('on a phone the screens are behind one button, and nothing is wider than the glass', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${houseUrl()}/sign-in`);
  await page.getByRole('button', { name: 'Compliance officer' }).click();
  await page.getByRole('button', { name: 'Screens' }).click();
  await page.getByRole('menuitem', { name: 'Contact rules' }).click();
  await expect(page.getByRole('heading', { name: 'Contact rules' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
