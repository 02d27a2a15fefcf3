import { randomUUID } from 'node:crypto';
import { type Event, Connection as SecondClient } from 'freeswitch-esl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SwitchboardProcess, startSwitchboard } from '../switchboard-process.ts';

/** The stand-in is judged by a client that we did not write. */
let board: SwitchboardProcess;
const second = new SecondClient();
const events: { name: string; get(header: string): string }[] = [];

beforeAll(async () => {
  const numbers = { '+15550000001': { line: 'answers', person: 'disputes' }, '+15550000002': { line: 'busy' } };
  board = await startSwitchboard({ timeScale: 100, profile: { numbers, keyShare: 0 } });
  await new Promise<void>((resolve) =>
    second.initializeInbound({ host: '127.0.0.1', port: board.port, password: board.password, callback: resolve as () => void }),
  );
  second.on('esl::event::**', (event: Event) =>
    events.push({ name: event.getHeader('Event-Name'), get: (header) => event.getHeader(header) }),
  );
});
afterAll(async () => {
  second.disconnect();
  await board.stop();
});

const api = (command: string, argument: string): Promise<string> =>
  new Promise((resolve) => second.api(command, argument, (event: Event) => resolve(event.getBody())));
const until = async (isIt: () => boolean): Promise<void> => {
  for (let waitedMs = 0; !isIt(); waitedMs += 5) {
    if (waitedMs > 8000) throw new Error(`never came; seen ${events.map((e) => e.name).join(' ')}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
const dial = (uuid: string, number: string): void =>
  second.bgapi('originate', `{origination_uuid=${uuid},originate_timeout=30}sofia/gateway/x/${number} &park()`, () => undefined);

test('a second, independent client places a call, speaks on it, hears the answer and ends it', async () => {
  await new Promise<void>((resolve) =>
    second.subscribe(['CHANNEL_ANSWER', 'CHANNEL_EXECUTE_COMPLETE', 'CHANNEL_HANGUP_COMPLETE'], resolve as () => void),
  );
  const uuid = randomUUID();
  dial(uuid, '+15550000001');
  await until(() => events.some((e) => e.name === 'CHANNEL_ANSWER'));
  expect(await api('uuid_exists', uuid)).toBe('true');
  second.setEventLock(true);
  second.execute('speak', 'flite|kal|Can you pay it this week?', uuid, () => undefined);
  second.execute('play_and_detect_speech', 'silence_stream://250 detect:x {no-input-timeout=6000}default', uuid, () => undefined);
  await until(() => events.some((e) => e.get('Application') === 'play_and_detect_speech'));
  expect(events.find((e) => e.get('Application') === 'play_and_detect_speech')!.get('variable_detect_speech_result')).toContain(
    '"confidence":88',
  );
  second.api('uuid_kill', uuid);
  await until(() => events.some((e) => e.name === 'CHANNEL_HANGUP_COMPLETE' && e.get('Unique-ID') === uuid));
});

test('a busy line looks busy to it', async () => {
  const uuid = randomUUID();
  dial(uuid, '+15550000002');
  const isOurs = (e: (typeof events)[number]): boolean => e.name === 'CHANNEL_HANGUP_COMPLETE' && e.get('Unique-ID') === uuid;
  await until(() => events.some(isOurs));
  expect(events.find(isOurs)!.get('variable_proto_specific_hangup_cause')).toBe('sip:486');
});
