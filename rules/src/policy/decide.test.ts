import { describe, expect, test } from 'vitest';
import { addDays } from '../time.ts';
import { answerTo, judged, law, type Rule, requestOf } from './cases/one-law.ts';
import { decide, weigh } from './decide.ts';
import { packById } from './library.ts';

const noon = '2026-10-20 12:00';
/** A call on the 19th: rest until the 26th. */
const called = { at: noon, history: [{ at: '2026-10-19 12:00' }] };
const rest: Rule = {
  primitive: 'COOLDOWN',
  params: { trigger: { types: ['call'], outcome: 'attempted' }, scope: 'person', rest: { dates: 7 } },
};
const bar: Rule = { primitive: 'FLAG_BLOCK', params: { flag: 'always' } };
const coasts = { locations: [{ tz: 'America/New_York' }, { tz: 'America/Los_Angeles' }] };

describe('laws that begin and end while a contact waits', () => {
  test.each<[string, ReturnType<typeof law>[], string]>([
    ['nothing ends', [law([rest])], 'DEFER 2026-10-26 00:00'],
    ['the law ends first', [law([rest], { effectiveTo: '2026-10-22' })], 'DEFER 2026-10-22 00:00'],
    ['the rule ends first', [law([{ ...rest, effectiveTo: '2026-10-22' }])], 'DEFER 2026-10-22 00:00'],
    ['the rule ends tomorrow', [law([{ ...rest, effectiveTo: '2026-10-21' }])], 'DEFER 2026-10-21 00:00'],
    [
      'another law changes later',
      [law([rest], { effectiveTo: '2026-10-22' }), law([bar], { effectiveFrom: '2026-10-25' })],
      'DEFER 2026-10-22 00:00',
    ],
    ['a bar comes into force on the way', [law([rest]), law([bar], { effectiveFrom: '2026-10-21', effectiveTo: '2026-10-23' })], 'BLOCK'],
    ['a bar comes into force when the rest is over', [law([rest]), law([bar], { effectiveFrom: '2026-10-26' })], 'BLOCK'],
    ['a bar comes into force thereafter', [law([rest]), law([bar], { effectiveFrom: '2026-10-27' })], 'DEFER 2026-10-26 00:00'],
    ['a rule that has ended', [law([{ ...rest, effectiveTo: '2026-10-20' }])], 'ALLOW'],
    ['a rule yet to begin', [law([{ ...rest, effectiveFrom: '2026-10-21' }])], 'ALLOW'],
    [
      'a rule that is off',
      [
        law([
          { ...rest, enabled: false },
          { primitive: 'DEADLINE', params: { steps: [{ count: 'years', from: 'a', years: 1, to: 'b' }], answers: ['b'] } },
        ]),
      ],
      'ALLOW',
    ],
  ])('%s', (_title, packs, expected) => {
    expect(judged(packs, called)).toBe(expected);
  });

  test('a law holds until it has ended in every zone the person may be in', () => {
    expect(judged([law([rest], { effectiveTo: '2026-10-22' })], { ...called, consumer: coasts })).toBe('DEFER 2026-10-22 03:00');
  });

  test('an exclusion that is off takes nothing out', () => {
    const exclusion: Rule = { primitive: 'EXCLUSION', params: { exclusion: 'professional', from: ['RULE-1'] } };
    const attorney = {
      ...called,
      personId: 'A1',
      facts: { personRoles: { A1: 'attorney' } },
      history: [{ at: '2026-10-19 12:00', personId: 'A1' }],
    };
    expect(judged([law([rest, exclusion])], attorney)).toBe('ALLOW');
    expect(judged([law([rest, { ...exclusion, enabled: false }])], attorney)).toBe('DEFER 2026-10-26 00:00');
  });
});

test('a law that knows one zone by another name reads that clock', () => {
  const week = Object.fromEntries(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => [day, [['08:00', '22:00']]]));
  const hours: Rule = { primitive: 'TIME_WINDOW', params: { hours: 'week', week } };
  const alias = law([hours], { zone: { basis: 'candidates', aliases: { 'Asia/Urumqi': 'Asia/Shanghai' } } });
  // 20:30 at home is 06:30 in Urumqi, and 08:30 in Shanghai.
  const row = { at: '2026-10-20 20:30', consumer: { locations: [{ tz: 'Asia/Urumqi' }] } };
  expect(judged([alias], row)).toBe('ALLOW');
  expect(judged([law([hours])], row)).toBe('DEFER 2026-10-20 22:00');
});

describe('a lawful moment is looked for 400 days ahead, that day included', () => {
  const inUtc = { locations: [{ tz: 'UTC' }] };
  /** Midnight of 1 January in UTC. */
  const newYear = { at: '2025-12-31 19:00', consumer: inUtc };
  test('a breathing space that ends then', () => {
    const space = law([{ primitive: 'FLAG_BLOCK', params: { flag: 'standardMoratorium' } }]);
    const through = (date: string) => ({
      ...newYear,
      facts: { moratorium: { type: 'standard' as const, from: '2025-12-01', through: date } },
    });
    expect(judged([space], through('2027-02-04'))).toBe('DEFER 2027-02-04 19:00');
    expect(judged([space], through('2027-02-05'))).toBe('BLOCK');
  });

  test('a calendar that closes every day until then', () => {
    const week = Object.fromEntries(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => [day, [['00:00', '24:00']]]));
    const pack = law([{ primitive: 'TIME_WINDOW', params: { hours: 'week', week, closedOnHolidaysOf: 'au' } }]);
    const closed = (days: number) => ({ publicHolidays: Array.from({ length: days }, (_, i) => addDays('2026-01-01', i)) });
    expect(judged([pack], { ...newYear, facts: closed(400) })).toBe('DEFER 2027-02-04 19:00');
    expect(judged([pack], { ...newYear, facts: closed(401) })).toBe('BLOCK');
  });
});

describe('an answer', () => {
  const regf = [packById('us-regf')!];
  const text = { at: noon, channel: 'sms' as const };
  test('names each rule once, however often the contact had to wait for it', () => {
    const packs = [law([rest]), law([bar], { effectiveFrom: '2026-10-27' }), law([bar], { effectiveTo: '2026-10-15' })];
    expect(answerTo(packs, called).rules).toEqual(['RULE-1']);
    const twice = [
      law([rest, { ...rest, id: 'SECOND' }]),
      law([], { rules: law([bar]).rules, effectiveFrom: '2026-10-22', jurisdictions: ['GB'] }),
    ];
    expect(answerTo(twice, called).rules).toEqual(['RULE-1', 'SECOND']);
    const looksTwice = [
      law([rest], { effectiveTo: '2026-10-25' }),
      law([{ primitive: 'DISCLOSURE', params: { requires: [{ requirement: 'x' }], asked: 'whenSigned' } }], {
        effectiveFrom: '2026-10-22',
      }),
    ];
    expect(answerTo(looksTwice, called).rules).toEqual(['RULE-1']);
  });

  test('says when the hours end of a contact that may be made, if only with something done, and of no other', () => {
    expect(answerTo(regf, text)).toMatchObject({ decision: 'REQUIRE', hardStopAt: '2026-10-21T01:00:00Z' });
    expect(answerTo(regf, { at: noon })).toMatchObject({ decision: 'ALLOW', hardStopAt: '2026-10-21T01:00:00Z' });
    expect(answerTo(regf, { at: '2026-10-20 07:00' })).not.toHaveProperty('hardStopAt');
    expect(answerTo(regf, { at: noon, facts: { attorney: { known: true } } })).not.toHaveProperty('hardStopAt');
  });

  test('without its reasons is the same answer', () => {
    for (const row of [text, { at: noon }, called, { at: '2026-10-20 07:00' }, { at: noon, facts: { attorney: { known: true } } }]) {
      const { decision, rules, requirements } = decide(requestOf(row), regf);
      const weighed = weigh(requestOf(row), regf);
      expect({ ...weighed, rules: weighed.rules.map(({ id }) => id) }).toMatchObject({ decision, rules });
      expect([...weighed.requirements]).toEqual(requirements);
    }
  });
});
