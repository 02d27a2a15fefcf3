import { describe, expect, test } from 'vitest';
import { answerTo, obligationCases } from './cases/obligations.ts';
import { content } from './content.ts';
import { deadline } from './deadline.ts';
import { allPacks } from './library.ts';

describe('dates, messages and campaigns', () => {
  test.each(obligationCases.map((row) => [`${row.rule ?? row.asked}: ${row.title}`, row] as const))('%s', (_title, row) => {
    expect(answerTo(row)).toEqual({ ok: true, answer: row.answer });
  });
});

test.each([
  ['a rule nobody knows', 'US-NONE', {}, /^rule: unknown US-NONE; allowed in us-regf@2021-11-30/],
  ['a missing date', 'US-REGF-VALIDATION-5D', {}, /^input: missing initialCommunicationOn/],
  [
    'a date that does not exist',
    'US-REGF-VALIDATION-5D',
    { initialCommunicationOn: '2026-02-29' },
    /^input.initialCommunicationOn: must be a date that exists/,
  ],
  [
    'a field of another rule',
    'US-REGF-VALIDATION-5D',
    { depositOn: '2026-02-28' },
    /^input: unknown field depositOn; allowed: initialCommunicationOn/,
  ],
])('%s is one clear fault', (_name, rule, input, message) => {
  const answered = deadline({ rule, input }, allPacks());
  expect(answered.ok || answered.issues).toEqual([expect.stringMatching(message)]);
});

test('an unknown recipient is named with what is allowed', () => {
  const answered = content({ input: { recipient: 'cat', channel: 'voicemail', elements: [] } }, allPacks());
  expect(answered.ok || answered.issues).toEqual([expect.stringMatching(/^input.recipient: .*"consumer"\|"known_third_party"\|"unknown"/)]);
});
