import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath, launchArgs } from './chromium.ts';

/**
 * Takes the README's screenshots from a running house: `DUNWELL_E2E_URL=http://localhost:3000 npx tsx e2e/src/screenshots.ts`.
 * Run it after some business days, so that there is something to see.
 */
const url = process.env.DUNWELL_E2E_URL ?? 'http://localhost:3000';
const out = join(import.meta.dirname, '../../docs/screenshots');
mkdirSync(out, { recursive: true });

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: launchArgs });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });

async function enterAs(who: Page, role: RegExp): Promise<void> {
  await who.context().clearCookies();
  await who.goto(`${url}/sign-in`);
  await who.getByRole('button', { name: role }).click();
  await who.getByRole('navigation').first().waitFor();
}

async function shot(name: string, path: string, prepare?: () => Promise<void>): Promise<void> {
  await page.goto(`${url}${path}`);
  await page.waitForLoadState('networkidle').catch(() => {});
  await prepare?.();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(out, `${name}.png`) });
  console.log(name);
}

await page.goto(`${url}/sign-in`);
await page.waitForTimeout(1000);
await page.screenshot({ path: join(out, 'sign-in.png') });
await enterAs(page, /Strategy manager/);
await shot('overview', '/overview');
await shot('strategy', '/strategies/voice-with-promise', () => page.locator('.react-flow__controls-fitview').click());
await shot('cases', '/cases');
const first = page.locator('table a[href^="/cases/"]').first();
const href = (await first.getAttribute('href')) ?? '/cases';
await shot('journey', process.env.DUNWELL_CASE ? `/cases/${process.env.DUNWELL_CASE}` : href);
await enterAs(page, /Compliance officer/);
await shot('contact-rules', '/compliance', async () => {
  await page.getByText('us-regf').first().click();
});
await shot('sign-off', '/sign-off');
await shot('stops', '/stops');
await enterAs(page, /Agent/);
await shot('tasks', '/tasks');
await browser.close();
