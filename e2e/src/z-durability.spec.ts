import { expect, test } from '@playwright/test';
import { ask, houseUrl, pidOf, redialled } from './house.ts';

test.skip(() => process.env.DUNWELL_E2E_TEMPORAL === 'none', 'Temporal is not available here');

/** Last by its name: it kills what the other tests stand on. */
const decisions = async (): Promise<number> => Number((await ask<{ n: string }>('select count(*) as n from decisions'))[0]!.n);

/** Another process of that name runs. */
function isBack(name: string, killed: number): boolean {
  try {
    const pid = pidOf(name);
    process.kill(pid, 0);
    return pid !== killed;
  } catch {
    return false;
  }
}

for (const name of ['worker', 'temporal', 'postgres', 'switchboard'])
  test(`kill -9 of ${name} loses nothing: it comes back and cases go on`, async () => {
    test.setTimeout(240_000);
    const before = await decisions();
    const cases = Number((await ask<{ n: string }>('select count(*) as n from cases'))[0]!.n);
    expect(await redialled()).toEqual([]);
    const killed = pidOf(name);
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => isBack(name, killed), { timeout: 60_000, intervals: [250] }).toBe(true);
    await expect.poll(() => decisions().catch(() => 0), { timeout: 200_000, intervals: [1_000] }).toBeGreaterThan(before + 5);
    expect(Number((await ask<{ n: string }>('select count(*) as n from cases'))[0]!.n)).toBe(cases);
  });

test('after all that nobody was rung twice for one attempt', async () => {
  await expect.poll(() => redialled().catch(() => 'away'), { timeout: 60_000 }).toEqual([]);
  const twice = await ask('select attempt_id from contact_ledger where attempt_id is not null group by attempt_id having count(*) > 1');
  expect(twice).toEqual([]);
  expect((await fetch(`${houseUrl()}/api/health`)).status).toBe(200);
});
