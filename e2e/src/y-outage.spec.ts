import { expect, test } from '@playwright/test';
import { ask, enterAs, hold, houseUrl, letGo, pidOf, redialled } from './house.ts';

test.skip(() => process.env.DUNWELL_E2E_TEMPORAL === 'none', 'Temporal is not available here');

const awayMs = 60_000;
const decisions = async (): Promise<number> => Number((await ask<{ n: string }>('select count(*) as n from decisions'))[0]!.n);

/** Contacts after the guard's leave had run out, and calls and texts in the United States outside eight to nine where the person lives. @source 12 CFR 1006.6(b)(1) */
const unlawful = () =>
  ask(`select attempt_id from attempts join consumers on consumers.id = attempts.consumer_id join decision_tokens using (attempt_id)
    where used_at is not null and (used_at >= expires_at
      or country = 'US' and channel in ('call', 'sms') and (used_at at time zone zone)::time not between '08:00' and '21:00')`);

const health = async (): Promise<number> => (await fetch(`${houseUrl()}/api/health`)).status;

test('the database is away for a minute: screens say so plainly, and when it is back cases go on lawfully and once', async ({ page }) => {
  test.setTimeout(300_000);
  await enterAs(page, 'Operations');
  await page.goto(`${houseUrl()}/tasks`);
  await expect(page.getByRole('table').or(page.getByText('Nothing to do'))).toBeVisible();
  const before = await decisions();
  const sinceMs = performance.now();
  hold('PostgreSQL');
  process.kill(pidOf('postgres'), 'SIGKILL');
  expect(await health()).toBe(503);
  // What was open says what is the matter, and not in the words of machinery.
  await expect(page.getByRole('alert').filter({ hasText: 'does not answer now' })).toBeVisible({ timeout: 30_000 });
  await page.goto(`${houseUrl()}/cases`);
  const said = page.getByText('This screen stopped working').or(page.getByText('This could not be loaded'));
  await expect(said).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('body')).not.toContainText(/Failed query|ECONNREFUSED|at .*\.(ts|js):\d+/);
  await page.waitForTimeout(Math.max(0, awayMs - (performance.now() - sinceMs)));
  letGo('PostgreSQL');
  await expect.poll(health, { timeout: 60_000, intervals: [500] }).toBe(200);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expect.poll(decisions, { timeout: 120_000, intervals: [1_000] }).toBeGreaterThan(before + 5);
  expect(await redialled()).toEqual([]);
  expect(await ask('select attempt_id from contact_ledger where attempt_id is not null group by attempt_id having count(*) > 1')).toEqual(
    [],
  );
  expect(await unlawful()).toEqual([]);
});
