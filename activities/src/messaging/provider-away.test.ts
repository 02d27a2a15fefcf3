import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { httpSender, type Message, ProviderAway, type Sender, SmppLink, smppSender, smtpSender } from './index.ts';

const message: Message = {
  attemptId: 'a1',
  token: 't',
  channel: 'email',
  to: 'ada@example.com',
  subject: 'Hello',
  body: 'Hello',
  lang: 'en',
  senderName: 'Dunwell',
};

const servers: Server[] = [];
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  for (const server of servers.splice(0)) server.close();
});

const listening = (onSocket: (socket: Socket) => void): Promise<{ port: number; server: Server }> =>
  new Promise((resolve) => {
    const server = createServer(onSocket).listen(0, '127.0.0.1', () =>
      resolve({ port: (server.address() as { port: number }).port, server }),
    );
    servers.push(server);
  });

/** A port at which nobody listens any more. */
async function nobody(): Promise<number> {
  const { port, server } = await listening(() => {});
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const ways: Readonly<Record<string, (port: number) => Sender>> = {
  SMTP: (port) => {
    const sender = smtpSender({ url: `smtp://127.0.0.1:${port}`, from: 'service@dunwell.example' });
    closing.push(() => sender.close());
    return sender;
  },
  SMPP: (port) => {
    const link = new SmppLink({ url: `smpp://u:p@127.0.0.1:${port}` });
    closing.push(() => link.close());
    return smppSender(link, '12125550100');
  },
  HTTP: (port) => httpSender(`http://127.0.0.1:${port}/`),
};

test.each(Object.keys(ways))('%s: where nobody listens nothing has left', async (name) => {
  await expect(ways[name]!(await nobody())(message)).rejects.toThrow(ProviderAway);
});

test.each(['SMTP', 'HTTP'])('%s: a connection that breaks once it was there leaves doubt', async (name) => {
  const { port } = await listening((socket) => {
    socket.on('error', () => {});
    socket.write('220 mail.example\r\n');
    socket.once('data', () => socket.destroy());
  });
  await expect(ways[name]!(port)(message)).rejects.not.toBeInstanceOf(ProviderAway);
});
