import { expect, test } from '@playwright/test';
import { enterAs, houseUrl } from './house.ts';

test('the running strategy is drawn with live counts; an edit is saved as a draft and survives a reload', async ({ page }) => {
  await enterAs(page, 'Strategy manager');
  await page.goto(`${houseUrl()}/strategies/voice-with-promise`);
  await expect(page.locator('.react-flow__node').nth(5)).toBeVisible();
  await page.locator('.react-flow__controls-fitview').click();
  await page.locator('.react-flow__node').first().click();
  const label = page.getByLabel('Label', { exact: true });
  await label.fill('Begin here, gently');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText(/Draft \d+ saved/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('Begin here, gently').first()).toBeVisible();
});

test('compliance sees the law with its sources and asks the guard what if', async ({ page }) => {
  await enterAs(page, 'Compliance officer');
  await page.goto(`${houseUrl()}/compliance`);
  await expect(page.getByText('us-regf').first()).toBeVisible();
  await page.getByText('us-regf').first().click();
  await expect(page.getByText(/1006\.14/).first()).toBeVisible();
  await page.getByRole('tab', { name: 'What if' }).click();
  await page.getByRole('button', { name: 'Ask the guard' }).click();
  await expect(page.getByText(/Allowed|Not now|Not allowed/).first()).toBeVisible();
});

test('an agent does not see strategies, and the address alone does not open them', async ({ page }) => {
  await enterAs(page, 'Agent');
  await expect(page.getByRole('link', { name: 'Strategies' })).toHaveCount(0);
});
