import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apiCommand, authCommand, executeCommand, originateCommand, safeText, speakable, UnsafeArgument } from './commands.ts';

const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';
const call = { uuid, variables: { originate_timeout: '25' }, hooks: [], dialString: 'sofia/gateway/carrier/+15551230001', jobUuid: uuid };

test('a call is originated with its attempt id and its safety net in one command', () => {
  expect(originateCommand({ ...call, hooks: ['sched_hangup +60 ALLOTTED_TIMEOUT'] })).toBe(
    `bgapi originate {origination_uuid=${uuid},originate_timeout=25,execute_on_answer_1='sched_hangup +60 ALLOTTED_TIMEOUT'}` +
      `sofia/gateway/carrier/+15551230001 &park()\nJob-UUID: ${uuid}`,
  );
});

test('an application always runs after those before it', () => {
  expect(executeCommand({ uuid, application: 'playback', argument: 'a.wav', eventUuid: uuid })).toContain('\nevent-lock: true\n');
});

describe('what the switch would read as code is never sent', () => {
  const hostile = ['a\nb', 'a\rb', 'a\0b', '$' + '{system(reboot)}', '$$x', '1\n\napi shutdown'];
  test.each(hostile)('%j in an argument', (text) => {
    expect(() => safeText(text)).toThrow(UnsafeArgument);
    expect(() => apiCommand('uuid_setvar', uuid, 'x', text)).toThrow(UnsafeArgument);
    expect(() => executeCommand({ uuid, application: 'speak', argument: text, eventUuid: uuid })).toThrow(UnsafeArgument);
  });
  test.each([...hostile, 'a,b', 'a}b', "a'b", 'a b', 'a{b', '[x=1]', '欠款'])('%j in a variable of a new call', (text) => {
    expect(() => originateCommand({ ...call, variables: { case_id: text } })).toThrow(UnsafeArgument);
  });
  test.each([...hostile, "x' &system", '&park()', ' a'])('%j as a dial string', (dialString) => {
    expect(() => originateCommand({ ...call, dialString })).toThrow(UnsafeArgument);
  });
  test.each([...hostile, "x'y", '{x}'])('%j as a hook', (hook) => {
    expect(() => originateCommand({ ...call, hooks: [hook] })).toThrow(UnsafeArgument);
  });
  test('a password of two lines', () => {
    expect(() => authCommand('a\nb')).toThrow(UnsafeArgument);
  });
  test('anything at all becomes safe to speak', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeText(speakable(text))).not.toMatch(/[`"\\|{}<>]/);
      }),
    );
  });
});
