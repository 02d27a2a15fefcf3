import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeliveryReceipt, httpSender, type InboundSms, makeMessaging, SmppLink, smppSender, smtpSender } from './index.ts';

const root = new URL('../../../', import.meta.url).pathname;
const dir = mkdtempSync(join(tmpdir(), 'dunwell-catcher-'));
const port = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address() as { port: number };
      probe.close(() => resolve(found));
    });
  });

let catcher: ChildProcess;
let startCatcher: () => Promise<void>;
let http: string;
let link: SmppLink;
let smtp: ReturnType<typeof smtpSender>;
const inbound: InboundSms[] = [];
const receipts: DeliveryReceipt[] = [];
let isTaking = true;
let turnedAway = 0;

beforeAll(async () => {
  const [mail, sms, page] = [await port(), await port(), await port()];
  http = `http://127.0.0.1:${page}`;
  const env = {
    ...process.env,
    CATCHER_SMTP_PORT: String(mail),
    CATCHER_SMPP_PORT: String(sms),
    CATCHER_HTTP_PORT: String(page),
    CATCHER_DIR: dir,
    CATCHER_UNREACHABLE_SHARE: '0.05',
  };
  startCatcher = async () => {
    catcher = spawn(process.execPath, ['--import', 'tsx', join(root, 'apps/catcher/src/main.ts')], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => catcher.stdout?.once('data', resolve));
  };
  await startCatcher();
  link = new SmppLink({
    url: `smpp://dunwell:secret@127.0.0.1:${sms}`,
    onInbound: (text) => {
      if (!isTaking) {
        turnedAway++;
        throw new Error('the database is away');
      }
      inbound.push(text);
    },
    onReceipt: (receipt) => receipts.push(receipt),
  });
  await link.open();
  smtp = smtpSender({ url: `smtp://127.0.0.1:${mail}`, from: 'care@lender.example' });
});

afterAll(async () => {
  smtp.close();
  await link.close();
  catcher.kill('SIGTERM');
  await new Promise((resolve) => catcher.once('exit', resolve));
  rmSync(dir, { recursive: true, force: true });
});

const valid = 'valid-token';
const messaging = () =>
  makeMessaging({ sms: smppSender(link, '10690001'), email: smtp, push: httpSender(`${http}/push`) }, async (token) => token === valid);
const message = {
  attemptId: 'a-1',
  token: valid,
  to: '+12125550101',
  body: 'Your payment of $20 was due on 3 March. Reply STOP to opt out.',
  lang: 'en' as const,
  senderName: 'Lender',
};
const caught = async (): Promise<{ channel: string; to: string; body: string; id: string; subject?: string }[]> =>
  ((await (await fetch(`${http}/messages`)).json()) as { messages: never[] }).messages;

test('a text, a mail and a push reach the catcher as they were written', async () => {
  const texted = await messaging().send({ ...message, channel: 'sms' });
  expect(texted).toMatchObject({ outcome: 'sent' });
  expect(
    await messaging().send({ ...message, channel: 'email', to: 'li@mail.example', subject: '还款提醒', body: '您的账单已逾期三天。' }),
  ).toMatchObject({ outcome: 'sent' });
  expect(await messaging().send({ ...message, channel: 'push', to: 'device-7' })).toMatchObject({ outcome: 'sent' });
  const [push, mail, sms] = await caught();
  expect(sms).toMatchObject({ channel: 'sms', to: '+12125550101', body: message.body });
  expect(mail).toMatchObject({ channel: 'email', to: 'li@mail.example', subject: '还款提醒', id: 'a-1' });
  expect(mail?.body.trim()).toBe('您的账单已逾期三天。');
  expect(push).toMatchObject({ channel: 'push', to: 'device-7' });
  await expect.poll(() => receipts).toContainEqual({ providerRef: texted.reportedAs![0], state: 'delivered' });
});

test('a long Chinese text arrives whole although it travelled in segments, and each is reported', async () => {
  const body = '您好，这里是贷后服务中心。'.repeat(20);
  const { reportedAs } = await messaging().send({ ...message, channel: 'sms', body });
  expect(reportedAs!.length).toBe(4);
  const reported = () => receipts.map(({ providerRef }) => providerRef);
  await expect.poll(reported).toEqual(expect.arrayContaining([...reportedAs!]));
  expect((await caught())[0]?.body).toBe(body);
});

test('without a valid decision token no adapter acts', async () => {
  const before = (await caught()).length;
  for (const channel of ['sms', 'email', 'push', 'letter'] as const)
    await expect(messaging().send({ ...message, channel, token: 'forged' })).rejects.toThrow('no valid decision token');
  expect((await caught()).length).toBe(before);
});

test('a channel nobody serves is undeliverable, not silently sent', async () => {
  expect(await messaging().send({ ...message, channel: 'letter' })).toEqual({ outcome: 'undeliverable' });
});

test('what the consumer texts back arrives', async () => {
  const answer = await fetch(`${http}/reply`, {
    method: 'POST',
    body: JSON.stringify({ from: '+12125550101', to: '10690001', text: 'STOP' }),
  });
  expect(answer.status).toBe(202);
  await expect.poll(() => inbound).toContainEqual({ from: '12125550101', to: '10690001', text: 'STOP' });
});

test('a text that cannot be taken in now is brought again until it can', async () => {
  isTaking = false;
  await fetch(`${http}/reply`, { method: 'POST', body: JSON.stringify({ from: '+12125550103', to: '10690001', text: 'STOP' }) });
  await expect.poll(() => turnedAway).toBeGreaterThanOrEqual(2);
  expect(inbound.some(({ from }) => from === '12125550103')).toBe(false);
  isTaking = true;
  await expect.poll(() => inbound.filter(({ from }) => from === '12125550103'), { timeout: 5000 }).toHaveLength(1);
});

test('a mailbox that does not exist is known to be dead at once, and nothing else is', async () => {
  const send = (to: string) => messaging().send({ ...message, channel: 'email', to, subject: 'Hello' });
  const addresses = Array.from({ length: 40 }, (_, at) => `person-${at}@mail.example`);
  const outcomes = await Promise.all(addresses.map(send));
  const dead = addresses.filter((_, at) => outcomes[at]!.isDeadAddress);
  expect(dead.length).toBeGreaterThan(0);
  const arrived = (await caught()).filter(({ to }) => to.startsWith('person-')).map(({ to }) => to);
  expect([...arrived, ...dead].sort()).toEqual([...addresses].sort());
  expect(await send(dead[0]!)).toEqual({ outcome: 'undeliverable', isDeadAddress: true });
});

test('nonsense at the catcher gets one clear line', async () => {
  expect(await (await fetch(`${http}/messages?limit=0`)).json()).toMatchObject({ error: expect.stringContaining('limit') });
  expect((await fetch(`${http}/reply`, { method: 'POST', body: '{' })).status).toBe(400);
});

test('after the provider was away a STOP arrives again although nothing was sent', async () => {
  catcher.kill('SIGKILL');
  await new Promise((resolve) => catcher.once('exit', resolve));
  await startCatcher();
  const reply = (): Promise<Response> =>
    fetch(`${http}/reply`, { method: 'POST', body: JSON.stringify({ from: '+12125550102', to: '10690001', text: 'STOP' }) });
  await expect.poll(async () => (await reply()).status, { timeout: 20_000, interval: 500 }).toBe(202);
  await expect.poll(() => inbound.some(({ from }) => from === '12125550102')).toBe(true);
});
