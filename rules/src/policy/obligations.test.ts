import { describe, expect, test } from 'vitest';
import { aggregate } from './aggregate.ts';
import { addBusinessDays } from './business-days.ts';
import { answerTo, obligationCases } from './cases/obligations.ts';
import { content } from './content.ts';
import { deadline } from './deadline.ts';
import { allPacks } from './library.ts';
import { Pack } from './pack.ts';

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

describe('a rule is asked for by its id, or by that of the rule it works out dates for', () => {
  const words = { en: 'A rule.', zh: '一条规则。' };
  const pack = (...rules: object[]) =>
    Pack.parse({
      id: 'made-up',
      version: '1',
      name: words,
      effectiveFrom: '2020-01-01',
      jurisdictions: ['*'],
      zone: { basis: 'candidates' },
      actorRoles: ['collector'],
      status: 'active',
      confidence: 'V1',
      citations: ['made up'],
      rules: rules.map((rule, i) => ({ id: `RULE-${i + 1}`, cite: 'made up', words, ...rule })),
    });
  const steps = [{ count: 'calendarDays', from: 'sentOn', days: 1, to: 'readOn' }];
  const of = { primitive: 'DEADLINE', params: { of: 'US-OTHER', steps, answers: ['readOn'] } };
  const own = { primitive: 'DEADLINE', params: { steps, answers: ['readOn'] } };
  const ban = (...required: string[]) => ({
    primitive: 'CONTENT_BAN',
    params: { kind: 'closedVocabulary', channels: ['voicemail'], required, optional: [] },
  });
  const rate = { primitive: 'AGGREGATE', params: { measure: 'abandonedShareOfLiveAnswered', maxPercent: 3, periodDays: 30 } };
  const said = { recipient: 'unknown', channel: 'voicemail', elements: [] };
  const counts = { liveAnswered30d: 1, abandoned30d: 0 };
  const issues = (answered: { ok: boolean; issues?: readonly string[] }) => answered.issues;

  test('both ids are named where it is not known', () => {
    expect(issues(deadline({ rule: 'US-X', input: {} }, [pack(of, own)]))).toEqual([
      'rule: unknown US-X; allowed in made-up@1: US-OTHER, RULE-2',
    ]);
    expect(issues(deadline({ input: {} }, [pack(of, own)]))).toEqual(['rule: missing; allowed in made-up@1: US-OTHER, RULE-2']);
    expect(issues(deadline({ rule: 'RULE-1', input: {} }, [pack({ ...own, enabled: false })]))).toEqual([
      'rule: unknown RULE-1; allowed in made-up@1: none',
    ]);
    expect(issues(aggregate({ input: counts }, []))).toEqual(['rule: missing; allowed in no pack: none']);
    expect(issues(content({ input: said }, []))).toEqual(['rule: missing; allowed in no pack: none']);
  });

  test('the only one needs no id; of several the one named answers', () => {
    expect(content({ rule: 'whatever', input: said }, [pack(ban('a'))])).toMatchObject({ answer: { reasons: ['missing_a'] } });
    expect(content({ rule: 'RULE-2', input: said }, [pack(ban('a'), ban('b'))])).toMatchObject({ answer: { reasons: ['missing_b'] } });
    expect(issues(content({ input: said }, [pack(ban('a'), ban('b'))]))).toEqual(['rule: missing; allowed in made-up@1: RULE-1, RULE-2']);
    expect(issues(aggregate({ rule: 'RULE-3', input: counts }, [pack(rate, rate)]))).toEqual([
      'rule: unknown RULE-3; allowed in made-up@1: RULE-1, RULE-2',
    ]);
  });

  test('a count that is no count is a fault of the question', () => {
    expect(issues(aggregate({ input: { ...counts, abandoned30d: -1 } }, [pack(rate)]))).toEqual([
      expect.stringMatching(/^input.abandoned30d: /),
    ]);
  });

  test('only what is asked for is answered, and a date on the way is worked out all the same', () => {
    const twice = [
      ...steps,
      { count: 'calendarDays', from: 'saidOn', days: 1, to: 'readOn' },
      { count: 'years', from: 'readOn', years: 1, to: 'keepUntil' },
    ];
    const kept = pack({ primitive: 'RETENTION', params: { steps: twice, answers: ['keepUntil'] } });
    expect(deadline({ rule: 'RULE-1', input: { sentOn: '2026-05-05', saidOn: '2026-05-03' } }, [kept])).toEqual({
      ok: true,
      answer: { keepUntil: '2027-05-06' },
    });
    expect(issues(deadline({ rule: 'RULE-1', input: {} }, [kept]))).toEqual(['input: missing sentOn or saidOn']);
    expect(issues(deadline({ rule: 'RULE-1', input: { readOn: '2026-05-05' } }, [kept]))).toEqual([
      'input: unknown field readOn; allowed: sentOn, saidOn',
    ]);
  });

  test.each([
    ['US-REGF-VALIDATION-5D', { initialCommunicationOn: '2026-12-29', federalHolidays: [] }],
    ['US-REGF-VALIDATION-5D', { initialCommunicationOn: '2026-12-29', days: 5 }],
    ['US-REGF-VALIDATION-PERIOD', { noticeSentOn: '2026-12-29', days: 5 }],
    ['UK-DRS-MORATORIUM', { moratoriumFrom: '2026-12-29', federalHolidays: [] }],
  ])('%s has no use for all of %j', (rule, input) => {
    expect(issues(deadline({ rule, input }, allPacks()))).toEqual([expect.stringMatching(/^input: unknown field /)]);
  });

  test('the business day before a Monday is a Friday, and no day from a date is that date', () => {
    expect(addBusinessDays('2026-03-09', -1, new Set())).toBe('2026-03-06');
    expect(addBusinessDays('2026-03-06', 1, new Set())).toBe('2026-03-09');
    expect(addBusinessDays('2026-03-07', 0, new Set())).toBe('2026-03-07');
  });
});
