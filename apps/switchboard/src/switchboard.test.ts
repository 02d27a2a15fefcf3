import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Profile } from './consumer/profile.ts';
import { openSwitchboard, type Switchboard } from './switchboard.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

async function open(profile: object = {}, timeScale = 200): Promise<Switchboard> {
  const board = await openSwitchboard({
    host: '127.0.0.1',
    port: 0,
    httpPort: 0,
    password: 'secret',
    timeScale,
    profile: Profile.parse(profile),
  });
  opened.push(board);
  return board;
}

/** A client of bare lines: what it receives is searched as text. */
class Line {
  received = '';
  readonly socket: Socket;
  constructor(board: Switchboard) {
    this.socket = connect(board.port, '127.0.0.1');
    this.socket.on('data', (chunk) => {
      this.received += chunk.toString('utf8');
    });
    this.socket.on('error', () => undefined);
    opened.push({ close: () => this.socket.destroy() });
  }
  send(command: string): void {
    this.socket.write(`${command}\n\n`);
  }
  async until(pattern: RegExp): Promise<RegExpExecArray> {
    for (let waitedMs = 0; waitedMs < 8000; waitedMs += 5) {
      const match = pattern.exec(this.received);
      if (match) return match;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`never came: ${pattern}\n${this.received.slice(-2000)}`);
  }
  names(): string[] {
    return [...this.received.matchAll(/"Event-Name":"(\w+)"/g)].map((m) => m[1]!);
  }
}

async function signedIn(board: Switchboard, events = 'json ALL'): Promise<Line> {
  const line = new Line(board);
  line.send('auth secret');
  await line.until(/accepted/);
  line.send(`event ${events}`);
  await line.until(/listener enabled/);
  return line;
}

const dial = (uuid: string, number = '+15550001111', variables = ''): string =>
  `bgapi originate {origination_uuid=${uuid},ignore_early_media=true,originate_timeout=30${variables}}sofia/gateway/carrier/${number} &park()\nJob-UUID: ${randomUUID()}`;
const only = (line: string, person = 'promises'): object => ({ lines: { [line]: 1 }, people: { [person]: 1 }, keyShare: 0 });

test('a wrong password is refused and the line closed', async () => {
  const line = new Line(await open());
  line.send('auth wrong');
  await line.until(/-ERR invalid[\s\S]*disconnect-notice/);
});

test('an answered call has its events in the order of a real switch', async () => {
  const board = await open(only('answers'));
  const line = await signedIn(board);
  const uuid = randomUUID();
  line.send(dial(uuid));
  await line.until(/"CHANNEL_PARK"/);
  line.send(`api uuid_kill ${uuid}`);
  await line.until(/"CHANNEL_DESTROY"/);
  expect(line.names().filter((name) => name !== 'BACKGROUND_JOB')).toEqual([
    'CHANNEL_OUTGOING',
    'CHANNEL_CREATE',
    'CHANNEL_ORIGINATE',
    'CHANNEL_PROGRESS',
    'CHANNEL_CALLSTATE',
    'CHANNEL_ANSWER',
    'CHANNEL_CALLSTATE',
    'CHANNEL_EXECUTE',
    'CHANNEL_PARK',
    'CHANNEL_HANGUP',
    'CHANNEL_UNPARK',
    'CHANNEL_EXECUTE_COMPLETE',
    'CHANNEL_CALLSTATE',
    'CHANNEL_HANGUP_COMPLETE',
    'CHANNEL_DESTROY',
  ]);
});

test.each([
  ['busy', 'USER_BUSY', 'sip:486'],
  ['notInService', 'UNALLOCATED_NUMBER', 'sip:404'],
  ['networkFailure', 'NORMAL_TEMPORARY_FAILURE', 'sip:503'],
  ['rejects', 'CALL_REJECTED', 'sip:603'],
])('a line that is %s ends with %s', async (kind, cause, sip) => {
  const line = await signedIn(await open(only(kind)));
  line.send(dial(randomUUID()));
  const job = await line.until(/"_body":"(-ERR [A-Z_]+)/);
  await line.until(/"CHANNEL_HANGUP_COMPLETE"/);
  expect(job[1]).toBe(`-ERR ${cause}`);
  expect(line.received).toContain(`"variable_proto_specific_hangup_cause":"${sip}"`);
});

test('a call that rings out ends at its time-out', async () => {
  const line = await signedIn(await open(only('ringsOut')));
  line.send(dial(randomUUID()));
  await line.until(/"Hangup-Cause":"NO_ANSWER"/);
});

test('a live attempt id is not dialled twice', async () => {
  const board = await open(only('answers'));
  const line = await signedIn(board);
  const uuid = randomUUID();
  line.send(dial(uuid));
  line.send(dial(uuid));
  await line.until(/-ERR DESTINATION_OUT_OF_ORDER/);
  await line.until(/"CHANNEL_PARK"/);
  expect(board.exchange.dials.get(uuid)).toBe(1);
});

test('a call goes on when its controller dies, and another one finds it', async () => {
  const board = await open(only('answers'));
  const first = await signedIn(board);
  const uuid = randomUUID();
  first.send(dial(uuid));
  await first.until(/"CHANNEL_PARK"/);
  first.socket.destroy();
  const second = await signedIn(board, 'json CHANNEL_HANGUP_COMPLETE CHANNEL_EXECUTE_COMPLETE');
  second.send(`api uuid_exists ${uuid}`);
  await second.until(/\n\ntrue/);
  second.send(
    `sendmsg ${uuid}\ncall-command: execute\nexecute-app-name: playback\nevent-lock: true\nEvent-UUID: e1\nexecute-app-arg: a.wav`,
  );
  await second.until(/"Application-UUID":"e1"/);
  second.send(`api uuid_kill ${uuid}`);
  await second.until(/HANGUP_COMPLETE/);
  second.send(`api dunwell_cdr ${uuid}`);
  await second.until(/\{"variables":\{.*"hangup_cause":"NORMAL_CLEARING"/);
});

const play = (uuid: string, id: string, lock: boolean): string =>
  `sendmsg ${uuid}\ncall-command: execute\nexecute-app-name: playback\nEvent-UUID: ${id}\nexecute-app-arg: ${id}.wav${lock ? '\nevent-lock: true' : ''}`;
const steps = (line: Line): string[] =>
  [...line.received.matchAll(/"Event-Name":"CHANNEL_(EXECUTE|EXECUTE_COMPLETE)".*?"Application-UUID":"(p\d)"/g)].map(
    (m) => `${m[1]} ${m[2]}`,
  );

test('with event-lock two prompts follow each other; without it the second cuts into the first', async () => {
  const line = await signedIn(await open(only('answers'), 4), 'json CHANNEL_PARK CHANNEL_EXECUTE CHANNEL_EXECUTE_COMPLETE');
  const uuid = randomUUID();
  line.send(dial(uuid));
  await line.until(/CHANNEL_PARK/);
  line.send(play(uuid, 'p1', true));
  line.send(play(uuid, 'p2', true));
  await line.until(/EXECUTE_COMPLETE.*"p2"/);
  expect(steps(line)).toEqual(['EXECUTE p1', 'EXECUTE_COMPLETE p1', 'EXECUTE p2', 'EXECUTE_COMPLETE p2']);
  line.received = '';
  line.send(play(uuid, 'p3', false));
  await line.until(/EXECUTE.*"p3"/);
  line.send(play(uuid, 'p4', false));
  await line.until(/EXECUTE_COMPLETE.*"p3"/);
  expect(steps(line)).toEqual(['EXECUTE p3', 'EXECUTE p4', 'EXECUTE_COMPLETE p4', 'EXECUTE_COMPLETE p3']);
});

test('a consumer answers what was said, the same for the same seed, number and time', async () => {
  const said = async (): Promise<string> => {
    const line = await signedIn(await open(only('answers', 'disputes')));
    const uuid = randomUUID();
    line.send(dial(uuid, '+15550002222', ',dunwell_at_ms=1780000000000'));
    await line.until(/"CHANNEL_PARK"/);
    line.send(
      `sendmsg ${uuid}\ncall-command: execute\nevent-lock: true\nexecute-app-name: speak\nexecute-app-arg: flite|kal|Can you pay it this week?`,
    );
    line.send(
      `sendmsg ${uuid}\ncall-command: execute\nevent-lock: true\nexecute-app-name: play_and_detect_speech\nexecute-app-arg: silence_stream://250 detect:test {no-input-timeout=6000}default`,
    );
    return (await line.until(/"variable_detect_speech_result":"(\{[^}]*88\})"/))[1]!;
  };
  const [first, second] = [await said(), await said()];
  expect(first).toContain('text');
  expect(second).toBe(first);
});

test('proportions are read and replaced over HTTP, and wrong ones are named', async () => {
  const board = await open();
  const url = `http://127.0.0.1:${board.httpPort}`;
  const put = (body: string): Promise<Response> => fetch(`${url}/proportions`, { method: 'PUT', body });
  expect((await put(JSON.stringify(only('busy')))).status).toBe(200);
  expect(board.exchange.profile.lines).toMatchObject({ busy: 1, answers: 0 });
  expect(await (await put('{"lines":{"busy":-1}}')).text()).toContain('lines.busy');
  expect((await put('{')).status).toBe(400);
  expect(await (await fetch(`${url}/counters`)).json()).toMatchObject({ live: 0 });
});

test('a command nobody knows and an application nobody knows do not stop the switch', async () => {
  const line = await signedIn(await open(only('answers')));
  line.send('frobnicate');
  await line.until(/-ERR command not found/);
  line.send('api nosuchcmd x');
  await line.until(/-ERR nosuchcmd Command not found!/);
  const uuid = randomUUID();
  line.send(dial(uuid));
  await line.until(/"CHANNEL_PARK"/);
  line.send(`sendmsg ${uuid}\ncall-command: execute\nexecute-app-name: nosuchapp`);
  await line.until(/"Hangup-Cause":"DESTINATION_OUT_OF_ORDER"/);
});
