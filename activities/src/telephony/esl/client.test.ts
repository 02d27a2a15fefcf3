import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { EslClient, type EslSettings, type Resync } from './client.ts';
import { field } from './codec.ts';
import { waitFor } from './wait.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** A switch that does exactly what a test tells it to. */
class ScriptedSwitch {
  readonly received: string[] = [];
  readonly sockets: Socket[] = [];
  readonly server: Server;
  coreUuid = 'core-1';
  /** Commands that get no answer. */
  isMute = false;

  constructor() {
    this.server = createServer((socket) => {
      this.sockets.push(socket);
      socket.on('error', () => undefined);
      let text = '';
      socket.write('Content-Type: auth/request\n\n');
      socket.on('data', (chunk) => {
        text += chunk;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          this.#answer(socket, text.slice(0, end));
          text = text.slice(end + 2);
        }
      });
    });
    opened.push(() => {
      for (const socket of this.sockets) socket.destroy();
      return new Promise((resolve) => this.server.close(resolve));
    });
  }

  #answer(socket: Socket, command: string): void {
    this.received.push(command);
    if (this.isMute) return;
    if (command.startsWith('api')) this.api(socket, command.includes('core_uuid') ? this.coreUuid : command.slice(4));
    else if (command === 'auth wrong') socket.write('Content-Type: command/reply\nReply-Text: -ERR invalid\n\n');
    else socket.write('Content-Type: command/reply\nReply-Text: +OK accepted\n\n');
  }

  api(socket: Socket, text: string): void {
    socket.write(`Content-Type: api/response\nContent-Length: ${Buffer.byteLength(text)}\n\n${text}`);
  }

  event(body: string): void {
    this.sockets.at(-1)!.write(`Content-Length: ${Buffer.byteLength(body)}\nContent-Type: text/event-json\n\n${body}`);
  }

  async listen(port = 0): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }
}

async function open(more: Partial<EslSettings> = {}): Promise<{ fake: ScriptedSwitch; client: EslClient; resyncs: Resync[] }> {
  const fake = new ScriptedSwitch();
  const port = await fake.listen();
  const client = new EslClient({ host: '127.0.0.1', port, password: 'right', firstBackOffMs: 5, ...more });
  opened.push(() => client.close());
  const resyncs: Resync[] = [];
  client.onResync((resync) => resyncs.push(resync));
  return { fake, client, resyncs };
}

test('replies go to the commands in order, however many are under way', async () => {
  const { client } = await open();
  await client.ready(2000);
  const outcomes = await Promise.all(Array.from({ length: 500 }, (_, i) => client.send(`api echo ${i}`)));
  expect(outcomes.map((o) => (o.type === 'ok' ? o.text : o.type))).toEqual(Array.from({ length: 500 }, (_, i) => `echo ${i}`));
});

test('a refusal keeps its whole text', async () => {
  const { client } = await open();
  await client.ready(2000);
  expect(await client.send('api -ERR a: b')).toEqual({ type: 'refused', text: '-ERR a: b' });
});

describe('what is not sent is said to be not sent', () => {
  test.each(['', '  ', 'api a\n\napi b', 'api a\rb', 'api \0'])('%j', async (command) => {
    const { client, fake } = await open();
    await client.ready(2000);
    const before = fake.received.length;
    expect((await client.send(command)).type).toBe('notSent');
    expect(fake.received.length).toBe(before);
  });
  test('before there is a connection', async () => {
    const client = new EslClient({ host: '127.0.0.1', port: 1, password: 'x' });
    opened.push(() => client.close());
    expect((await client.send('api status')).type).toBe('notSent');
  });
  test('when too many commands wait already', async () => {
    const { client, fake } = await open({ maxPending: 2, replyTimeoutMs: 60_000 });
    await client.ready(2000);
    fake.isMute = true;
    const waiting = [client.send('api a'), client.send('api b')];
    expect(await client.send('api c')).toEqual({ type: 'notSent', reason: 'too many commands waiting' });
    client.close();
    expect(await Promise.all(waiting)).toEqual([{ type: 'lost' }, { type: 'lost' }]);
  });
});

describe('when the connection breaks', () => {
  test('commands under way are lost, none is sent again, and the client comes back subscribed before it says so', async () => {
    const { client, fake, resyncs } = await open();
    await client.ready(2000);
    fake.isMute = true;
    const pending = client.send('bgapi originate x');
    while (!fake.received.includes('bgapi originate x')) await new Promise((r) => setTimeout(r, 2));
    fake.isMute = false;
    fake.sockets.at(-1)!.destroy();
    expect(await pending).toEqual({ type: 'lost' });
    while (resyncs.length < 2) await new Promise((r) => setTimeout(r, 2));
    expect(resyncs[1]).toEqual({ previousCoreUuid: 'core-1', coreUuid: 'core-1', isRestarted: false });
    expect(fake.received.filter((c) => c.startsWith('event json'))).toHaveLength(2);
    expect(fake.received.filter((c) => c === 'bgapi originate x')).toHaveLength(1);
  });
  test('a restarted switch is told from one that was only out of reach', async () => {
    const { client, fake, resyncs } = await open();
    await client.ready(2000);
    fake.coreUuid = 'core-2';
    fake.sockets.at(-1)!.destroy();
    while (resyncs.length < 2) await new Promise((r) => setTimeout(r, 2));
    expect(resyncs[1]!.isRestarted).toBe(true);
  });
  test('waits on calls end', async () => {
    const { client, fake } = await open();
    await client.ready(2000);
    const wait = waitFor(client, { uuid: 'u', isIt: () => false, timeoutMs: 60_000 });
    fake.sockets.at(-1)!.destroy();
    expect(await wait.ended).toEqual({ type: 'disconnected' });
  });
});

test('a reply that does not come closes the connection, since later replies could not be told apart', async () => {
  const { client, fake } = await open({ replyTimeoutMs: 40 });
  await client.ready(2000);
  fake.isMute = true;
  expect(await client.send('api slow')).toEqual({ type: 'lost' });
  expect(fake.sockets[0]!.destroyed || !client.isReady).toBe(true);
});

test('a switch that has fallen silent is left and found again', async () => {
  const { client, resyncs } = await open({ silenceLimitMs: 80 });
  // It is left again and again: what counts is that it is ready each time it is found.
  const found: boolean[] = [];
  client.onResync(() => found.push(client.isReady));
  await client.ready(2000);
  await expect.poll(() => resyncs.length, { interval: 5 }).toBeGreaterThanOrEqual(2);
  expect(new Set(found)).toEqual(new Set([true]));
});

test('a wrong password never becomes ready', async () => {
  const { client } = await open({ password: 'wrong' });
  expect(await client.ready(150)).toBe(false);
});

describe('events', () => {
  test('reach those who watch that call or job, and nobody else', async () => {
    const { client, fake } = await open();
    await client.ready(2000);
    const seen: string[] = [];
    client.watch('a', (event) => seen.push(`a ${field(event, 'Event-Name')}`));
    const stop = client.watch('j', (event) => seen.push(`j ${field(event, '_body')}`));
    fake.event('{"Event-Name":"CHANNEL_ANSWER","Unique-ID":"a"}');
    fake.event('{"Event-Name":"CHANNEL_ANSWER","Unique-ID":"b"}');
    fake.event('{"Event-Name":"BACKGROUND_JOB","Job-UUID":"j","_body":"+OK"}');
    await client.send('api sync');
    stop();
    fake.event('{"Event-Name":"BACKGROUND_JOB","Job-UUID":"j","_body":"late"}');
    await client.send('api sync');
    expect(seen).toEqual(['a CHANNEL_ANSWER', 'j +OK']);
  });
  test('one that cannot be read does not stop the stream', async () => {
    const { client, fake } = await open();
    await client.ready(2000);
    fake.event('{"Event-Name": 50%off');
    expect(await client.send('api still here')).toEqual({ type: 'ok', text: 'still here' });
  });
  test('a wait ends with its event, with a hang-up, or with its patience', async () => {
    const { client, fake } = await open();
    await client.ready(2000);
    const isPlayed = (event: Parameters<typeof field>[0]): boolean => field(event, 'Event-Name') === 'PLAYED';
    const played = waitFor(client, { uuid: 'a', isIt: isPlayed, timeoutMs: 5000 });
    const cut = waitFor(client, { uuid: 'b', isIt: isPlayed, timeoutMs: 5000 });
    const late = waitFor(client, { uuid: 'c', isIt: isPlayed, timeoutMs: 20 });
    fake.event('{"Event-Name":"PLAYED","Unique-ID":"a"}');
    fake.event('{"Event-Name":"CHANNEL_HANGUP","Unique-ID":"b"}');
    expect([await played.ended, await cut.ended, await late.ended].map((w) => w.type)).toEqual(['event', 'hungUp', 'timedOut']);
  });
});
