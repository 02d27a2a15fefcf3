import { chromium } from '@playwright/test';
import { chromiumPath, launchArgs } from './src/chromium.ts';

const base = 'http://127.0.0.1:4871';
const b = await chromium.launch({ executablePath: await chromiumPath(), args: [...launchArgs] });
const ctx = await b.newContext({ viewport: { width: 1440, height: 1000 } });
ctx.setDefaultTimeout(45000);
const p = await ctx.newPage();
p.on('pageerror', (e) => console.log('pageerror', e.message.slice(0, 300)));
const signIn = async (username: string) => {
  const r = await ctx.request.post(base + '/api/auth/sign-in/username', {
    data: { username, password: 'dunwell-demo' },
    headers: { origin: base },
    timeout: 60000,
  });
  console.log('sign in', username, r.status());
};
const part = async (name: string, work: () => Promise<void>) => {
  try {
    await work();
    console.log('ok', name);
  } catch (e) {
    console.log('FAIL', name, String(e).slice(0, 400));
    await p.screenshot({ path: `/tmp/w2b-fail-${name}.png` });
  }
};
await signIn(process.argv[2] ?? 'manager');
await part('rehearse', async () => {
  await p.goto(base + '/strategies/early-digital-first/rehearsal', { timeout: 90000 });
  await p.getByLabel('Compare with').selectOption({ index: 4 });
  await p.getByRole('button', { name: 'Rehearse', exact: true }).click();
  await p.waitForTimeout(1200);
  await p.screenshot({ path: '/tmp/w2b-1.png' });
  await p.getByText(/What came of/).waitFor({ timeout: 90000 });
  console.log(p.url());
  await p.reload();
  await p.getByText(/What came of/).waitFor();
  await p.getByLabel('Case', { exact: true }).selectOption({ index: 5 });
  await p
    .getByText(/decided/)
    .first()
    .waitFor();
  await p.waitForTimeout(3000);
  await p.screenshot({ path: '/tmp/w2b-2.png', fullPage: true });
});
await part('force', async () => {
  await p.goto(base + '/strategies/early-digital-first', { timeout: 90000 });
  await p.getByRole('button', { name: 'Put into force' }).click();
  await p.getByText('At the next stage').click();
  await p.waitForTimeout(1500);
  await p.screenshot({ path: '/tmp/w2b-3.png' });
});
await part('stops', async () => {
  await ctx.clearCookies();
  await signIn('operations');
  await p.goto(base + '/stops', { timeout: 90000 });
  await p.getByRole('button', { name: 'Stop contact' }).click();
  await p.getByLabel('Reason').fill('Wrong balances in the file');
  await p.getByRole('dialog').getByRole('button', { name: 'Stop contact' }).click();
  await p.getByText('All contact is stopped').first().waitFor();
  await p.waitForTimeout(800);
  await p.screenshot({ path: '/tmp/w2b-4.png' });
});
await b.close();
