import { expect, type Locator, type Page } from '@playwright/test';

const mostStops = 80;

/** Walks with Tab, as a person without a mouse does, until that is in focus; everything on the way shows that it is. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted.first()).toBeVisible();
  for (let stop = 0; stop < mostStops; stop++) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    await expectToBeSeen(page);
  }
  throw new Error(`${wanted} is not among the first ${mostStops} stops of the keyboard`);
}

/** What has the focus has an edge that shows it, and is neither hidden nor of no size. */
async function expectToBeSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element.tagName === 'NEXTJS-PORTAL') return { name: 'the page', isSeen: true };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return {
      name: element.outerHTML.slice(0, 160),
      isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && width > 1 && height > 1,
    };
  });
  expect(seen.isSeen, `the focus cannot be seen on ${seen.name}`).toBe(true);
}

/** Goes round a dialog once with Tab: the focus never leaves it. */
export async function expectToHoldFocus(page: Page): Promise<void> {
  for (let stop = 0; stop < 16; stop++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
  }
}
