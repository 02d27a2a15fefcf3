import { readFileSync } from 'node:fs';
import { notConnected } from '@dunwell/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameReader, parseEvent } from '../esl/index.ts';
import type { HangupEvidence } from '../telephony.ts';
import { type Memory, memoryVariables, nothingYet, readMemory } from './call-memory.ts';
import { classify } from './classify.ts';
import { evidenceOf, variablesOf } from './evidence.ts';

/** Evidence in a recorded stream of the real switch: the variables of its last CHANNEL_HANGUP_COMPLETE. */
function recorded(name: string): HangupEvidence {
  const bytes = readFileSync(new URL(`../esl/captures/${name}.txt`, import.meta.url));
  const bodies = new FrameReader()
    .push(bytes)
    .flatMap((frame) => (frame.body ? [{ type: frame.headers['Content-Type'], body: frame.body }] : []));
  const events = bodies.flatMap(({ type, body }) => {
    if (type === 'text/event-json') return [parseEvent(body)!];
    if (type !== 'text/event-plain') return [];
    const lines = body
      .toString('utf8')
      .split('\n')
      .filter((line) => line.includes(': '));
    return [Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(': ')), decode(line.slice(line.indexOf(': ') + 2))]))];
  });
  return evidenceOf(variablesOf(events.findLast((event) => event['Event-Name'] === 'CHANNEL_HANGUP_COMPLETE')!));
}
const decode = (text: string): string =>
  text.replaceAll(/%([0-9A-F]{2})/g, (_m, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

describe('calls recorded from a real switch', () => {
  test.each([
    ['02-busy-486', 'busy'],
    ['03-no-answer-timeout', 'rang_no_answer'],
    ['04-reject-603', 'rang_no_answer'],
    ['05-unallocated-404', 'not_in_service'],
    ['07-congestion-503', 'network_failure_before_ring'],
    ['08-declined-forbidden-403', 'unknown'],
    ['09-server-timeout-408', 'network_failure_before_ring'],
    ['10-gone-410', 'not_in_service'],
    ['11-gateway-unreachable', 'network_failure_before_ring'],
    ['15-early-media-ignored', 'unknown'],
    ['33-quick-hangup', 'answered_dropped_no_conversation'],
    ['34-cancel-while-ringing', 'rang_no_answer'],
  ])('%s is %s', (name, outcome) => {
    expect(classify(recorded(name), nothingYet)).toBe(outcome);
  });
  test('an answered one has its times and its account', () => {
    const evidence = recorded('29-events-json');
    expect(evidence).toMatchObject({ cause: 'NORMAL_CLEARING' });
    expect(evidence.answeredAtMs).toBeGreaterThan(evidence.startedAtMs);
    expect(evidence.endedAtMs).toBeGreaterThan(evidence.answeredAtMs);
  });
});

const evidence = (more: Partial<HangupEvidence>): HangupEvidence => ({ ...evidenceOf({}), ...more });
const position = { stateId: 'ask', tries: 0, turns: 2, isRightParty: true, amountMinor: null, dueOn: null };

describe('what a dialogue adds', () => {
  test.each<[string, Partial<Memory>, string]>([
    ['the right person talked', { position }, 'conversation'],
    ['somebody unconfirmed said something', { isHeard: true }, 'conversation'],
    ['somebody else picked up', { isHeard: true, ended: { reached: 'thirdParty', result: 'noResult' } }, 'answered_third_party'],
    ['a machine picked up', { isMachine: true, isHeard: true }, 'voicemail_no_message'],
    ['a machine recorded the whole message', { isMachine: true, message: { begun: 5, isWhole: true } }, 'voicemail_limited_content'],
    ['a machine recorded a part of it', { isMachine: true, message: { begun: 2, isWhole: false } }, 'voicemail_left'],
    ['nobody said anything', {}, 'answered_dropped_no_conversation'],
  ])('%s', (_what, memory, outcome) => {
    expect(classify(evidence({ cause: 'NORMAL_CLEARING', answeredAtMs: 5 }), { ...nothingYet, ...memory })).toBe(outcome);
  });
});

test('a call that rang or may have reached a mailbox is never counted as not connected, unless busy or not in service', () => {
  const causes = fc.oneof(
    fc.constantFrom('NO_ANSWER', 'NORMAL_TEMPORARY_FAILURE', 'CALL_REJECTED', 'UNWANTED', 'SYSTEM_SHUTDOWN'),
    fc.string(),
  );
  fc.assert(
    fc.property(causes, fc.boolean(), (cause, isRinging) => {
      const at = isRinging ? { rangAtMs: 3 } : { earlyMediaAtMs: 3 };
      const outcome = classify(evidence({ cause, ...at }), nothingYet);
      expect(notConnected.has(outcome) && outcome === 'network_failure_before_ring').toBe(false);
    }),
  );
});

test('what a call remembers is read back from its variables', () => {
  const memories = fc.record<Memory>({
    isMachine: fc.boolean(),
    isHeard: fc.boolean(),
    message: fc.option(fc.record({ begun: fc.integer({ min: 1, max: 20 }), isWhole: fc.boolean() })),
    position: fc.record({
      stateId: fc.constantFrom('greet', 'ask', 'whenFull'),
      tries: fc.nat(3),
      turns: fc.nat(40),
      isRightParty: fc.boolean(),
      amountMinor: fc.option(fc.nat(1_000_000)),
      dueOn: fc.option(fc.constant('2026-06-12')),
    }),
    ended: fc.option(
      fc.record({ reached: fc.constant('rightParty' as const), result: fc.constantFrom('disputed' as const, 'stop' as const) }),
    ),
    stopId: fc.option(fc.uuid()),
  });
  fc.assert(
    fc.property(memories, (memory) => {
      const text = memoryVariables(memory);
      expect(text).toMatch(/^[\w=;-]+$/);
      expect(readMemory(Object.fromEntries(text.split(';').map((pair) => pair.split('=') as [string, string])))).toEqual(memory);
    }),
  );
});
