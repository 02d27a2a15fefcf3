import { expect, type Page, test } from '@playwright/test';
import { barriers } from './barriers.ts';
import { ask, enterAs, houseUrl } from './house.ts';
import { expectToHoldFocus, tabTo } from './keyboard.ts';

test.describe.configure({ mode: 'serial' });

const typed = 'typed without a mouse';

/** The dialog that is open: nothing in it keeps anybody out, the focus stays in it, Esc closes it and leads back. */
async function expectDialogToBehave(page: Page, opener: ReturnType<Page['getByRole']>): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await expectToHoldFocus(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Types into the field that has the focus, in place of what it holds. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** A year nobody has entered yet, whatever ran in this house before. */
const year = () => 2300 + (Math.floor(Date.now() / 1000) % 600);

test('the keyboard alone enters a holiday year', async ({ page }) => {
  await enterAs(page, 'Strategy manager');
  await page.goto(`${houseUrl()}/compliance`);
  await tabTo(page, page.getByRole('link', { name: 'To the content' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('tab', { name: 'Contact rules' }).or(page.getByRole('tab').first()));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Holidays' })).toBeFocused();
  await tabTo(page, page.locator('summary', { hasText: 'Indonesia' }));
  await page.keyboard.press('Enter');
  const opener = page.getByRole('button', { name: 'Enter a year' });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  await expectDialogToBehave(page, opener);
  const dialog = page.getByRole('dialog');
  const entered = year();
  await expect(dialog.getByLabel('Year')).toBeFocused();
  await type(page, String(entered));
  await page.keyboard.press('Tab');
  await page.keyboard.type('the first of May');
  const days = dialog.getByLabel('Holidays');
  await expect(days).toHaveAttribute('aria-invalid', 'true');
  await expect(days).toHaveAccessibleDescription(/Line 1/);
  await type(page, `${entered}-05-01 Hari Buruh`);
  await expect(days).not.toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('the keyboard alone signs that version', async ({ page }) => {
  await enterAs(page, 'Compliance officer');
  await page.goto(`${houseUrl()}/sign-off`);
  const opener = page.getByRole('button', { name: /^Indonesia/ });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  await expectDialogToBehave(page, opener);
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Sign this version' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeHidden();
  const signed = await ask("select 1 from artifacts where kind = 'calendar' and id = 'id' and status = 'signed' and version > 1");
  expect(signed.length).toBeGreaterThan(0);
});

test('the keyboard alone asks the guard about a person, and the answer is read out', async ({ page }) => {
  const [one] = await ask<{ ref: string }>("select ref from cases where status = 'open' order by ref limit 1");
  await enterAs(page, 'Compliance officer');
  await page.goto(`${houseUrl()}/compliance?tab=whatIf`);
  await tabTo(page, page.getByLabel('Case'));
  await page.keyboard.type(one!.ref);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByRole('button', { name: 'Ask the guard' }));
  await page.keyboard.press('Enter');
  const answer = page.locator('[aria-live=polite]', { has: page.getByRole('link', { name: one!.ref }) });
  await expect(answer).toContainText(/Allowed|Not now|Not allowed|if/);
  expect(await barriers(page)).toEqual([]);
});

test('the keyboard alone sets a legal hold and lifts it', async ({ page }) => {
  const [one] = await ask<{ id: string }>(
    `select c.id from cases c where c.status = 'open' and not exists
       (select 1 from legal_holds h where h.consumer_id = c.consumer_id and h.released_at is null) order by c.ref desc limit 1`,
  );
  await enterAs(page, 'Compliance officer');
  await page.goto(`${houseUrl()}/cases/${one!.id}`);
  for (const [name, done] of [
    ['Set a legal hold', 'Lift the hold'],
    ['Lift the hold', 'Set a legal hold'],
  ] as const) {
    const opener = page.getByRole('button', { name });
    await tabTo(page, opener);
    await page.keyboard.press('Enter');
    await expectDialogToBehave(page, opener);
    await expect(page.getByRole('dialog').getByLabel('Reason')).toBeFocused();
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: done })).toBeVisible();
  }
});

test('the keyboard alone throws a stop and lifts it', async ({ page }) => {
  await enterAs(page, 'Compliance officer');
  await page.goto(`${houseUrl()}/stops`);
  const thrower = page.getByRole('button', { name: 'Stop contact' });
  await tabTo(page, thrower);
  await page.keyboard.press('Enter');
  await expectDialogToBehave(page, thrower);
  await page.keyboard.press('ArrowDown');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByLabel('One channel'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, dialog.getByLabel('Reason'));
  await page.keyboard.type(typed);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: typed })).toBeVisible();
  const lifter = page.getByRole('button', { name: 'Lift', exact: true }).first();
  await tabTo(page, lifter);
  await page.keyboard.press('Enter');
  await expectDialogToBehave(page, lifter);
  await page.keyboard.type(typed);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: typed })).toBeHidden();
});
