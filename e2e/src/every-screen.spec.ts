import { expect, type Page, test } from '@playwright/test';
import { barriers } from './barriers.ts';
import { enterAgainAs, houseUrl } from './house.ts';
import { addressOf, screens } from './screens.ts';

/** A screen that keeps asking for what is live is never quiet; what it shows is there by then. */
const quietWithinMs = 3_000;

/** Colours do not depend on the language nor names on the theme, so two looks show all four. */
const looks = [
  { lang: 'en', theme: 'light' },
  { lang: 'zh', theme: 'dark' },
] as const;

async function wear(page: Page, look: Readonly<Record<string, string>>): Promise<void> {
  await page.context().addCookies(Object.entries(look).map(([name, value]) => ({ name, value, url: houseUrl() })));
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${houseUrl()}${address}`);
  await page.waitForLoadState('networkidle', { timeout: quietWithinMs }).catch(() => {});
}

/** Every part of a screen in turn: as it opens, and behind each tab, with all that can be unfolded unfolded. */
async function* parts(page: Page): AsyncGenerator<string> {
  const tabs = page.getByRole('tab', { disabled: false });
  const count = await tabs.count();
  for (let at = 0; at < Math.max(1, count); at++) {
    if (count > 0) {
      await tabs.nth(at).click();
      await page.waitForLoadState('networkidle', { timeout: quietWithinMs }).catch(() => {});
    }
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    yield count > 0 ? ((await tabs.nth(at).textContent()) ?? '') : 'the screen';
  }
}

for (const screen of screens) {
  test(`${screen.path} has no barrier for anybody, in both languages, light and dark`, async ({ page }) => {
    if (screen.role) await enterAgainAs(page, screen.role);
    const address = await addressOf(screen);
    for (const look of looks) {
      await wear(page, look);
      await open(page, address);
      for await (const part of parts(page))
        expect.soft(await barriers(page), `${part} of ${address}, ${look.lang}, ${look.theme}`).toEqual([]);
    }
  });

  test(`${screen.path} is no wider than a phone`, async ({ page }) => {
    if (screen.role) await enterAgainAs(page, screen.role);
    await page.setViewportSize({ width: 390, height: 844 });
    const address = await addressOf(screen);
    for (const lang of ['en', 'zh']) {
      await wear(page, { lang, theme: 'light' });
      await open(page, address);
      for await (const part of parts(page)) {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(width, `${part} of ${address}, ${lang}`).toBeLessThanOrEqual(390);
      }
    }
  });
}
