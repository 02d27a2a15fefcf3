import { expect, type Page, test } from '@playwright/test';
import { ask, dunwell, enterAs, houseUrl } from './house.ts';

test.describe.configure({ mode: 'serial' });
test.skip(() => process.env.DUNWELL_E2E_TEMPORAL === 'none', 'Temporal is not available here');

/** Stops the business clock at an hour of today at which people in Britain may be written to, and lets it run again. */
const stopAtNoon = () =>
  ask(`update business_clock set paused = true, origin_real = now(), origin_virtual =
    date_trunc('day', origin_virtual + (now() - origin_real) * case when paused then 0 else scale end) + interval '1 day 12 hours'`);
const goOn = () => ask('update business_clock set paused = false, origin_real = now()');
test.beforeAll(stopAtNoon);
test.afterAll(goOn);

/** A case in Britain whose person has an e-mail address and was not written to or called today. */
async function aCase(): Promise<{ readonly id: string; readonly ref: string }> {
  const [found] = await ask<{ id: string; ref: string }>(
    `select c.id, c.ref from cases c join consumers k on k.id = c.consumer_id
     where k.country = 'GB' and k.language = 'en' and c.status = 'open' and c.due_on is not null
       and exists (select 1 from contact_points p where p.consumer_id = k.id and p.kind = 'email' and p.undeliverable_since is null)
       and exists (select 1 from contact_points p where p.consumer_id = k.id and p.kind = 'phone' and p.wrong_since is null)
       and not exists (select 1 from opt_outs o where o.consumer_id = k.id)
       and not exists (select 1 from legal_facts f where f.consumer_id = k.id)
       and not exists (select 1 from desk_contacts d where d.case_id = c.id)
       and not exists (select 1 from contact_ledger l where l.consumer_id = k.id)
     order by c.ref limit 1`,
  );
  return found!;
}

/** What left by hand; the strategy of the case may write as well. */
const byHand = (caseId: string) =>
  ask('select 1 from messages_sent join desk_contacts using (attempt_id) where desk_contacts.case_id = $1', [caseId]);

const openLetter = async (page: Page): Promise<ReturnType<Page['getByRole']>> => {
  await page.getByRole('button', { name: 'Write an e-mail' }).click();
  const dialog = page.getByRole('dialog');
  const text = await dialog.locator('option', { hasText: 'Early stage e-mail' }).getAttribute('value');
  await dialog.getByLabel('Signed text').selectOption(text!);
  await expect(dialog.getByText('What the person will read (English)')).toBeVisible();
  return dialog;
};

test('an agent writes an e-mail by hand, by keyboard alone: the words and the answer before the click, then once on the journey', async ({
  page,
}) => {
  const { id } = await aCase();
  await enterAs(page, 'Agent');
  await page.goto(`${houseUrl()}/cases/${id}`);
  await page.getByRole('button', { name: 'Write an e-mail' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const choice = dialog.getByLabel('Signed text');
  await choice.focus();
  await page.keyboard.type('Early');
  await expect(dialog.locator('blockquote')).toContainText('has not reached us');
  await expect(dialog.getByText('Allowed', { exact: true })).toBeVisible();
  const send = dialog.getByRole('button', { name: 'Send now' });
  for (let tabs = 0; tabs < 10 && !(await send.evaluate((button) => button === document.activeElement)); tabs++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  // Delivered or not: some mailboxes of the demo do not exist.
  await expect(page.getByText('by hand, ').first()).toBeVisible();
  const sent = await byHand(id);
  const counted = await ask("select 1 from contact_ledger where $1::uuid = any(debt_ids) and channel = 'email' and agent = 'human'", [id]);
  expect([sent.length, counted.length]).toEqual([1, 1]);
});

test('the same message from two tabs leaves once', async ({ page, context }) => {
  const { id } = await aCase();
  await enterAs(page, 'Agent');
  const other = await context.newPage();
  const tabs = [page, other];
  const dialogs = [];
  for (const tab of tabs) {
    await tab.goto(`${houseUrl()}/cases/${id}`);
    dialogs.push(await openLetter(tab));
  }
  await Promise.all(dialogs.map((dialog) => dialog.getByRole('button', { name: 'Send now' }).click()));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(other.getByRole('dialog')).toHaveCount(0);
  expect(await byHand(id)).toHaveLength(1);
});

test('a number told to be a relative’s is protected as theirs, and a deferral that is told stands on the case page', async ({ page }) => {
  const { id, ref } = await aCase();
  await enterAs(page, 'Agent');
  await page.goto(`${houseUrl()}/cases/${id}`);
  await page
    .getByRole('button', { name: /^Edit \+/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Whose it is').selectOption('relative');
  await dialog.getByLabel('Where it can be seen').fill('her brother answered and said so');
  await dialog.getByLabel('Reason').fill('call of this morning');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('a relative’s (her brother answered and said so)')).toBeVisible();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await dialog.getByLabel('What', { exact: true }).selectOption('collectionDeferral');
  await dialog.getByLabel('Where it can be seen').fill('certificate of the flood office');
  await dialog.getByLabel('Reason').fill('her letter');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(page.getByText('Collection deferred (Korea)')).toBeVisible();
  const listed = await dunwell('consent', 'list', ref, '--json');
  expect(listed.code, listed.err).toBe(0);
});
