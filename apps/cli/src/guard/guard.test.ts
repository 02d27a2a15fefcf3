import { expect, test } from 'vitest';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { guardCheck } from './check.ts';
import { guardAggregate, guardContent, guardDeadline } from './obligations.ts';

/** Runs a command on these lines and gives what it printed. */
const answers = (command: Command, ...lines: unknown[]) => answersTo(command, [], lines);

async function answersTo(command: Command, flags: readonly string[], lines: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const printed: Record<string, unknown>[] = [];
  const io: Io = {
    stdin: (async function* () {
      for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line);
    })(),
    out: async (line) => void printed.push(JSON.parse(line)),
    err: () => {},
    readText: async () => '',
    readBytes: async () => new Uint8Array(),
    readLines: async function* () {},
    writeBytes: async () => {},
    writeText: async () => {},
    env: {},
    isTty: false,
  };
  await command.run([...flags], io);
  return printed;
}

const request = (at: string) => ({
  packs: ['us-regf@2021-11-30'],
  consumer: { id: 'C1', locations: [{ source: 'address', tz: 'America/New_York' }], jurisdictions: ['US'] },
  debts: [{ id: 'D1', type: 'credit_card' }],
  facts: {},
  history: [],
  proposal: { at, channel: 'call', agent: 'human', debtIds: ['D1'], to: '+12125550101', personId: 'C1', purpose: 'collect' },
});

test('holidays a request does not name are known with --calendars, and a year without calendar is closed then', async () => {
  const goodFriday = {
    ...request('2026-04-03T12:00:00+11:00'),
    packs: ['au-rg96'],
    consumer: { id: 'C1', locations: [{ tz: 'Australia/Sydney' }], jurisdictions: ['AU'] },
  };
  const later = { ...goodFriday, proposal: { ...goodFriday.proposal, at: '2050-03-03T12:00:00+11:00' } };
  expect(await answers(guardCheck, goodFriday, later)).toMatchObject([{ decision: 'ALLOW' }, { decision: 'ALLOW' }]);
  expect(await answersTo(guardCheck, ['--calendars'], [goodFriday, later])).toMatchObject([
    { decision: 'DEFER', earliestAllowedAt: '2026-04-03T22:00:00Z', packs: [{}, { id: 'calendar/au@1' }] },
    { decision: 'BLOCK', rules: ['AU-RG96-TIME'] },
  ]);
  const notice = { packs: ['us-regf'], rule: 'US-REGF-VALIDATION-PERIOD', input: { noticeSentOn: '2026-11-23' } };
  expect(await answersTo(guardDeadline, ['--calendars'], [notice])).toMatchObject([{ assumedReceiptDate: '2026-12-01' }]);
});

test('one answer per request, in order', async () => {
  const [first, second] = await answers(guardCheck, request('2026-03-20T20:59:00-04:00'), request('2026-03-20T21:00:00-04:00'));
  expect(first).toMatchObject({ decision: 'ALLOW', hardStopAt: '2026-03-21T01:00:00Z' });
  expect(second).toMatchObject({ decision: 'DEFER', rules: ['US-REGF-TIME-8-21'], earliestAllowedAt: '2026-03-21T12:00:00Z' });
});

test.each([
  [
    'an unknown channel',
    { ...request('2026-03-20T12:00:00Z'), proposal: { at: '2026-03-20T12:00:00Z', channel: 'fax' } },
    /proposal.channel.*"call"\|"sms"/,
  ],
  ['a bare local time', request('2026-03-20T12:00:00'), /proposal.at: must be an instant/],
  [
    'a misspelt fact',
    { ...request('2026-03-20T12:00:00Z'), facts: { atorney: {} } },
    /facts: unknown field atorney; allowed: agreedHours, attorney/,
  ],
  ['an unknown pack', { ...request('2026-03-20T12:00:00Z'), packs: ['us-regf@2020-01-01'] }, /packs.0: unknown pack .*us-regf@2021-11-30/],
  [
    'an unknown zone',
    { ...request('2026-03-20T12:00:00Z'), consumer: { id: 'C', locations: [{ tz: 'Mars/Base' }] } },
    /consumer.locations.0.tz/,
  ],
  ['a line that is not JSON', '{', /stdin:2: is not JSON/],
])('%s is one clear fault that names line and field', async (_name, line, message) => {
  const run = answers(guardCheck, request('2026-03-20T12:00:00-04:00'), line);
  await expect(run).rejects.toThrow(BadInput);
  await expect(answers(guardCheck, request('2026-03-20T12:00:00-04:00'), line)).rejects.toThrow(message);
});

test('dates are worked out by the rule that is named', async () => {
  const packs = ['us-regf@2021-11-30'];
  expect(
    await answers(
      guardDeadline,
      { packs, rule: 'US-REGF-VALIDATION-5D', input: { initialCommunicationOn: '2026-03-20' } },
      { packs: ['uk-breathing-space@2021-05-04'], rule: 'UK-DRS-MORATORIUM', input: { moratoriumFrom: '2026-03-02', days: 60 } },
    ),
  ).toEqual([{ sendByDate: '2026-03-25' }, { through: '2026-04-30' }]);
  await expect(answers(guardDeadline, { packs, rule: 'US-REGF-NONE', input: {} })).rejects.toThrow(/rule: unknown US-REGF-NONE; allowed/);
});

test('messages and campaigns are judged', async () => {
  const elements = ['business_name_neutral', 'request_reply', 'natural_person_name', 'reply_number'];
  const content = { packs: ['us-regf@2021-11-30'], input: { recipient: 'consumer', channel: 'voicemail', elements } };
  expect(await answers(guardContent, content)).toEqual([{ isLimitedContent: true, reasons: [] }]);
  const campaign = { packs: ['policy-abandonment@1'], input: { liveAnswered30d: 1000, abandoned30d: 31 } };
  expect(await answers(guardAggregate, campaign)).toEqual([{ decision: 'BLOCK', ratePercent: 3.1 }]);
});
