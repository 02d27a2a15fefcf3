import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('flags win over the environment, and the rest has a usual value', () => {
  const settings = readSettings({ SWITCHBOARD_PORT: '9000', SWITCHBOARD_TIME_SCALE: '10' }, ['--time-scale', '1440']);
  expect(settings).toMatchObject({ host: '127.0.0.1', port: 9000, httpPort: 8022, timeScale: 1440 });
  expect(settings.profile.lines.answers).toBeGreaterThan(0);
});

test('a profile given as JSON replaces the usual one', () => {
  const settings = readSettings({ SWITCHBOARD_PROFILE: '{"seed":7,"lines":{"busy":1}}' }, []);
  expect(settings.profile).toMatchObject({ seed: 7, lines: { busy: 1, answers: 0 } });
});

test.each<[Record<string, string>, string[], RegExp]>([
  [{ SWITCHBOARD_PORT: '99999' }, [], /SWITCHBOARD_PORT/],
  [{ SWITCHBOARD_PASSWORD: 'two words' }, [], /SWITCHBOARD_PASSWORD: must be 1 to 200 printable characters/],
  [{ SWITCHBOARD_TIME_SCALE: '0' }, [], /SWITCHBOARD_TIME_SCALE/],
  [{ SWITCHBOARD_PROFILE: '{"lines":{"busy":0}}' }, [], /at least one weight must be above 0/],
  [{ SWITCHBOARD_PROFILE: 'nowhere.json' }, [], /no such file: nowhere.json/],
  [{ SWITCHBOARD_PROFILE: '{"lines":' }, [], /SWITCHBOARD_PROFILE: is not JSON/],
  [{}, ['--nonsense', '1'], /unknown flag --nonsense/],
  [{}, ['--port'], /flag --port has no value/],
])('%o %j is refused with a reason', (env, flags, reason) => {
  expect(() => readSettings(env, flags)).toThrow(reason);
});
