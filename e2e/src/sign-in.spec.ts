import { expect, test } from '@playwright/test';
import { enterAs, houseUrl } from './house.ts';

test('a strategy manager enters with one press and sees the cases of the demo portfolio', async ({ page }) => {
  await enterAs(page, 'Strategy manager');
  await page.goto(`${houseUrl()}/cases`);
  await expect(page.getByRole('heading', { name: 'Cases' })).toBeVisible();
  await expect(page.getByRole('row').nth(10)).toBeVisible();
});

test('a wrong password is refused in words', async ({ page }) => {
  await page.goto(`${houseUrl()}/sign-in`);
  await page.getByLabel('User name or e-mail').fill('manager');
  await page.getByLabel('Password').fill('not it');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('User name or password is wrong.')).toBeVisible();
});

test('the first screen already speaks Chinese', async ({ page }) => {
  await page.goto(`${houseUrl()}/sign-in`);
  await page.getByRole('button', { name: /Switch language|中文/ }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
});

test('without a session every screen leads to the sign-in', async ({ page }) => {
  await page.goto(`${houseUrl()}/cases`);
  await expect(page).toHaveURL(/sign-in/);
});

test('the keyboard alone is enough to enter', async ({ page }) => {
  await page.goto(`${houseUrl()}/sign-in`);
  await page.getByLabel('User name or e-mail').fill('operations');
  await page.keyboard.press('Tab');
  await page.keyboard.type('dunwell-demo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
});
