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

test('an interrupt is drawn beside its safe default, undone, and compared with the signed version', async ({ page }) => {
  await enterAs(page, 'Strategy manager');
  await page.goto(`${houseUrl()}/strategies/hardship`);
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Interrupts' }).click();
  const row = page.getByLabel(/^Attorney named/);
  await expect(row).toHaveValue('');
  await row.selectOption('drawDefault');
  await expect(page.getByRole('tab', { name: 'Step', selected: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Compare on the canvas' }).click();
  await expect(page.getByText('Steps: 1 added, 0 removed, 0 changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the drawing' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('tab', { name: 'Interrupts' }).click();
  await expect(page.getByLabel(/^Attorney named/)).toHaveValue('');
});

test('a decision table says at once what a change leaves out, and keeps it over a reload', async ({ page }) => {
  await enterAs(page, 'Strategy manager');
  await page.goto(`${houseUrl()}/tables/voice-readiness`);
  const cell = page.locator('[data-cell="2 1"]');
  await cell.fill('maybe');
  await expect(page.getByText('true or false', { exact: true })).toBeVisible();
  await page.locator('[data-cell="2 0"]').fill('true');
  await expect(page.getByText(/no rule holds for such a case/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hand in for sign-off' })).toBeDisabled();
  await page.reload();
  await expect(page.locator('[data-cell="2 0"]')).toHaveValue('true');
});

test('compliance sees the law with its sources and asks the guard what if', async ({ page }) => {
  await enterAs(page, 'Compliance officer');
  await page.goto(`${houseUrl()}/compliance`);
  await expect(page.getByText('us-regf').first()).toBeVisible();
  await page.getByText('us-regf').first().click();
  await expect(page.getByText(/1006\.14/).first()).toBeVisible();
  await page.getByRole('tab', { name: 'What if' }).click();
  await page.getByLabel('An imagined person').check();
  await page.getByRole('button', { name: 'Ask the guard' }).click();
  await expect(page.getByText(/Allowed|Not now|Not allowed/).first()).toBeVisible();
});

test('an agent does not see strategies, and the address alone does not open them', async ({ page }) => {
  await enterAs(page, 'Agent');
  await expect(page.getByRole('link', { name: 'Strategies' })).toHaveCount(0);
});
