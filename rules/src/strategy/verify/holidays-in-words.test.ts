import { expect, test } from 'vitest';
import { guardTable } from '../../policy/cases/guard-case.ts';
import { allCalendars, allPacks, decide, Request, withCalendars } from '../../policy/index.ts';
import { draw, planOf } from '../drawing.fixture.ts';
import { limitsOfPacks } from './limits-of-packs.ts';
import { verify } from './verify.ts';

const plan = planOf(
  draw(
    {
      start: ['start'],
      letter: ['message', { channel: 'letter', templateId: 'hello' }],
      call: ['call', { scriptId: 'x' }],
      done: ['end', { outcome: 'done' }],
    },
    [
      'start.next>call',
      ...['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => `call.${port}>letter`),
      ...['sent', 'failed', 'unreachable', 'withheld'].map((port) => `letter.${port}>done`),
    ],
  ),
);
const packs = allPacks().filter(({ id }) => ['co-ley2300', 'id-pojk22', 'us-regf'].includes(id));
const notesWith = (chosen: typeof packs) =>
  verify(plan, { limits: limitsOfPacks(chosen) }).notes.filter(({ what }) => /holiday/.test(what.en));

test('the proof says where holidays close more than the week, and where no year of them is known', () => {
  const said = notesWith([...withCalendars(packs, allCalendars())]);
  expect(said.map(({ rule, nodeId }) => `${rule} ${nodeId}`)).toContain('CO-L2300-TIME call');
  expect(said.find(({ rule }) => rule === 'CO-L2300-TIME')!.what.en).toMatch(/closed on public holidays too.*calendar\/co@\d+/);
  expect(said.find(({ rule }) => rule === 'ID-POJK-TIME')!.what.en).toMatch(/no year of them is known/);
  expect(said.every(({ rule }) => !rule.startsWith('US-'))).toBe(true);
});

test('what is proved and what is not stays the same: holidays only take times away', () => {
  const plain = verify(plan, { limits: limitsOfPacks(packs) });
  const bound = verify(plan, { limits: limitsOfPacks(withCalendars(packs, allCalendars())) });
  expect([bound.ok, bound.proved, bound.violations]).toEqual([plain.ok, plain.proved, plain.violations]);
  expect(notesWith(packs)).toEqual([]);
});

const oneCall = planOf(
  draw({ start: ['start'], call: ['call', { scriptId: 'x' }], done: ['end', { outcome: 'done' }] }, [
    'start.next>call',
    ...['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => `call.${port}>done`),
  ]),
);
const during = { from: '2026-11-23', days: 366 };
const judgedWith = (years: readonly number[]) => {
  const calendars = allCalendars().map((calendar) => ({ ...calendar, years: [...years] }));
  const [colombia] = withCalendars(
    packs.filter(({ id }) => id === 'co-ley2300'),
    calendars,
  );
  return verify(oneCall, { limits: limitsOfPacks([colombia!]), during });
};

test('a calendar that ends within the dates is a warning: from when on the guard holds everything back', () => {
  const { ok, lapses } = judgedWith([2026]);
  expect(ok).toBe(true);
  expect(lapses).toMatchObject([
    { code: 'calendar.unknown', severity: 'warning', rule: 'CO-L2300-TIME', calendarId: 'co', from: '2027-01-01', nodeIds: ['call'] },
  ]);
  expect(lapses[0]!.message.en).toBe(
    'from 2027-01-01 on nothing may be contacted under CO-L2300-TIME: calendar/co does not know the holidays of 2027; enter them and have them signed',
  );
});

test('a calendar that knows nothing of today turns the proof red: nobody could ever be contacted', () => {
  const { ok, lapses, violations } = judgedWith([2028]);
  expect({ ok, violations }).toEqual({ ok: false, violations: [] });
  expect(lapses).toMatchObject([{ severity: 'error', from: '2026-11-23', until: '2028-01-01' }]);
  expect(lapses[0]!.message.zh).toContain('自 2026-11-23 起至 2028-01-01 前，依 CO-L2300-TIME 一律不可联系');
});

test('a calendar that reaches all dates, and a judgement without dates, have no lapse', () => {
  expect(judgedWith([2026, 2027]).lapses).toEqual([]);
  expect(verify(plan, { limits: limitsOfPacks(withCalendars(packs, [])) }).lapses).toEqual([]);
});

test('the guard says the same: put off to a year that is known again, and held back for good where there is none', () => {
  const inBogota = guardTable({ zone: 'America/Bogota', packs: ['co-ley2300'], jurisdictions: ['CO'] });
  const asked = (at: string, years: number[]) => {
    const calendars = allCalendars().map((calendar) => ({ ...calendar, years }));
    const law = withCalendars([packs.find(({ id }) => id === 'co-ley2300')!], calendars);
    return decide(Request.parse(inBogota('', { at }, { is: 'ALLOW' }).request), law);
  };
  expect(asked('2026-12-30 15:00', [2026]).decision).toBe('ALLOW');
  expect(asked('2027-01-04 10:00', [2026]).decision).toBe('BLOCK');
  expect(asked('2027-01-04 10:00', [2026, 2028])).toMatchObject({ decision: 'DEFER', earliestAllowedAt: '2028-01-03T12:00:00Z' });
});
