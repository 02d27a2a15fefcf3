import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeClock } from '@dunwell/db/clock';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterSender } from '../documents/index.ts';
import {
  httpSender,
  type Message,
  type Messaging,
  makeMessaging,
  SmppLink,
  smppSender,
  smtpSender,
  TokenRefused,
} from '../messaging/index.ts';
import { makeGuard } from './index.ts';

let fresh: FreshDatabase;
let outside: Server;
let messaging: Messaging;
let guard: ReturnType<typeof makeGuard>;
let connections = 0;
const letters = mkdtempSync(join(tmpdir(), 'no-bypass-'));

beforeAll(async () => {
  fresh = await freshDatabase();
  guard = makeGuard(fresh.db);
  const originVirtualMs = Date.parse('2026-03-17T10:00:00-04:00');
  await changeClock(fresh.db, () => ({ originRealMs: 0, originVirtualMs, scale: 1, paused: true }));
  outside = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const at = `127.0.0.1:${(outside.address() as AddressInfo).port}`;
  const link = new SmppLink({ url: `smpp://a:b@${at}`, onInbound: () => {} });
  const senders = {
    email: smtpSender({ url: `smtp://${at}`, from: 'us@example.com' }),
    sms: smppSender(link, '12125550100'),
    push: httpSender(`http://${at}/push`, undefined),
    letter: letterSender(letters, join(letters, 'fonts')),
  };
  messaging = makeMessaging(senders, guard.verifyToken);
});
afterAll(async () => {
  outside.close();
  rmSync(letters, { recursive: true, force: true });
  await fresh?.close();
});

const message = (channel: Message['channel'], more: Partial<Message> = {}): Message => ({
  attemptId: randomUUID(),
  token: '',
  channel,
  to: channel === 'email' ? 'ada@example.com' : channel === 'letter' ? '1 High Street\nLondon' : '+12125550143',
  body: 'Please call us.',
  lang: 'en',
  senderName: 'Dunwell',
  ...more,
});
const written = ['email', 'sms', 'push', 'letter'] as const;

test.each(written)('%s: no adapter acts without a token, with a forged one, or with one of another attempt', async (channel) => {
  const { caseId } = await sampleCase(fresh.db);
  const reserved = await guard.reserve({ attemptId: randomUUID(), caseId, channel: 'call', agent: 'human', to: '+12125550143' });
  if (reserved.type !== 'allowed') throw new Error(JSON.stringify(reserved));
  for (const token of ['', 'forged', reserved.token])
    await expect(messaging.send(message(channel, { token }))).rejects.toThrow(TokenRefused);
  expect([connections, readdirSync(letters)]).toEqual([0, []]);
});

test('with a token of its own attempt the same adapter does act: the refusal above was the guard’s', async () => {
  const { caseId } = await sampleCase(fresh.db);
  const attemptId = randomUUID();
  const reserved = await guard.reserve({ attemptId, caseId, channel: 'call', agent: 'human', to: '+12125550143' });
  if (reserved.type !== 'allowed') throw new Error(JSON.stringify(reserved));
  await messaging.send(message('push', { attemptId, token: reserved.token })).catch(() => undefined);
  expect(connections).toBeGreaterThan(0);
});
