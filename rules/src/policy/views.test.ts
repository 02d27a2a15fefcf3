import { describe, expect, test } from 'vitest';
import { decisions } from './answer.ts';
import { law, type Rule, requestOf } from './cases/one-law.ts';
import { explainPack } from './explain-pack.ts';
import { packById } from './library.ts';
import { caps, contentBans, cooldowns, disclosures, timeWindows } from './limits.ts';
import { nextLawful } from './next-lawful.ts';
import { packsOf } from './packs-of.ts';
import { proposalChannels } from './request.ts';

const ids = (packs: readonly { readonly id: string }[]): string[] => packs.map(({ id }) => id);

test('the four answers, the mildest first', () => {
  expect(decisions).toEqual(['ALLOW', 'REQUIRE', 'DEFER', 'BLOCK']);
});

describe('the law of a place', () => {
  test('brings the law of its country along, and no other', () => {
    expect(ids(packsOf(['US-MA']))).toEqual(['us-regf', 'us-tcpa', 'us-ma']);
    expect(ids(packsOf(['US']))).toEqual(['us-regf', 'us-tcpa']);
    expect(ids(packsOf(['GB-WLS']))).toEqual(['uk-breathing-space', 'uk-conc', 'policy-uk-hours']);
    expect(packsOf([])).toEqual([]);
  });

  test('by a bare name is its newest version, by name and version that one', () => {
    const versions = ['2020', '2026', '2023'].map((version) =>
      law([], { id: 'x', version, effectiveFrom: `${version}-01-01`, rules: [flag] as never }),
    );
    expect(packById('x', versions)).toBe(versions[1]);
    expect(packById('x', [...versions].reverse())).toBe(versions[1]);
    expect(packById('x@2023', versions)).toBe(versions[2]);
    expect(packById('x@2024', versions)).toBeUndefined();
  });
});
const words = { en: 'A rule.', zh: '一条规则。' };
const flag = { id: 'F', primitive: 'FLAG_BLOCK', params: { flag: 'always' }, cite: 'made up', words };

test('a rule that begins apart from its law says from when', () => {
  const explained = explainPack(packById('us-tcpa')!, 'en');
  expect(explained.find(({ rule }) => rule === 'US-TCPA-REVOKE-ALL')).toMatchObject({ from: '2027-01-31', enabled: true });
  expect(explained.find(({ rule }) => rule === 'US-TCPA-REVOKE')).not.toHaveProperty('from');
});

describe('when a contact may be made', () => {
  const packs = [packById('us-regf')!];
  test.each([
    ['now', { at: '2026-10-20 12:00' }, Date.UTC(2026, 9, 20, 16), 'ALLOW'],
    ['now, if something is done', { at: '2026-10-20 12:00', channel: 'sms' as const }, Date.UTC(2026, 9, 20, 16), 'REQUIRE'],
    ['later', { at: '2026-10-20 07:00' }, Date.UTC(2026, 9, 20, 12), 'DEFER'],
    ['not by waiting', { at: '2026-10-20 12:00', facts: { attorney: { known: true } } }, null, 'BLOCK'],
  ])('%s', (_title, row, atMs, decision) => {
    expect(nextLawful(requestOf(row), packs)).toMatchObject({ atMs, answer: { decision } });
  });
});

describe('what limits a strategy', () => {
  const counted = { types: ['call'], outcome: 'answered' };
  const hours = { hours: 'week', week: { Mon: [['08:00', '21:00']] } };
  const rules: Rule[] = [
    { primitive: 'TIME_WINDOW', params: { ...hours, closedOnHolidaysOf: 'au' }, when: { channels: ['sms'] } },
    { primitive: 'TIME_WINDOW', params: { hours: 'asThePersonAsked' } },
    { primitive: 'TIME_WINDOW', params: hours, enabled: false },
    {
      primitive: 'COUNT_CAP',
      params: { counted, scope: 'debt', windows: [{ kind: 'dates', days: 30 }, { kind: 'calendarMonth' }], cap: 10 },
    },
    { primitive: 'COOLDOWN', params: { trigger: counted, scope: 'person', rest: { dates: 7 }, channel: 'other' } },
    { primitive: 'COOLDOWN', params: { trigger: counted, scope: 'person', rest: { minutes: 5 } } },
    { primitive: 'DISCLOSURE', params: { requires: [{ requirement: 'x' }] } },
    { primitive: 'CONTENT_BAN', params: { kind: 'claims', claims: ['y'] } },
  ];
  const packs = [law(rules)];
  const of = (rule: number) => ({ pack: 'made-up@1', rule: `RULE-${rule}` });
  const whatever = { channels: proposalChannels, when: {} };

  test('its hours by weekday, but not what the person asked for, nor what is off', () => {
    expect(timeWindows(packs)).toEqual([
      {
        ...of(1),
        channels: ['sms'],
        when: { channels: ['sms'] },
        week: [[], [{ from: 480, to: 1260 }], [], [], [], [], [], []],
        closedOnHolidays: true,
      },
    ]);
  });

  test('its caps, one per window; a calendar month is never longer than 31 days', () => {
    const cap = { ...of(4), ...whatever, counts: ['call'], outcome: 'answered', scope: 'debt', cap: 10 };
    expect(caps(packs)).toEqual([
      { ...cap, windowDays: 30, isCalendarMonth: false },
      { ...cap, windowDays: 31, isCalendarMonth: true },
    ]);
  });

  test('its rests', () => {
    expect(cooldowns(packs)).toMatchObject([
      { ...of(5), ...whatever, rest: { dates: 7 }, scope: 'person', otherChannelOnly: true },
      { ...of(6), rest: { minutes: 5 }, otherChannelOnly: false },
    ]);
  });

  test('what must and what may not be said', () => {
    expect(disclosures(packs)).toEqual([
      {
        ...of(7),
        ...whatever,
        requires: [{ requirement: 'x', satisfiedBy: [] }],
        source: 'script',
        moment: 'start',
        asked: 'everyContact',
      },
    ]);
    expect(contentBans(packs)).toEqual([{ ...of(8), ...whatever, ban: { kind: 'claims', claims: ['y'] } }]);
  });
});
