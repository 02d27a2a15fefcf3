import { describe, expect, test } from 'vitest';
import { callOutcomes, messageOutcomes } from '../../outcome.ts';
import { budgets } from '../budgets.ts';
import type { Row } from '../cases/guard-case.ts';
import { judged, law, type Rule, requestOf } from '../cases/one-law.ts';
import { compilePack } from '../compile-pack.ts';

const attempted = { types: ['call'], outcome: 'attempted' };
const week = { kind: 'dates', days: 7 };
const cap = (differs: object): Rule => ({
  id: 'CAP',
  primitive: 'COUNT_CAP',
  params: { counted: attempted, scope: 'person', windows: [week], cap: 1, ...differs },
});
const noon = '2026-10-20 12:00';
const yesterday = '2026-10-19 12:00';
const waits = 'DEFER 2026-10-26 00:00';
const notStated = undefined as never;
const consented = { frequencyConsents: [{ at: '2026-10-20T09:00:00-04:00', debtIds: ['D1'], given: 'directly_to_collector' }] };

describe('which outcomes count', () => {
  const reached = ['conversation', 'answered_dropped_no_conversation', 'voicemail_left', 'voicemail_limited_content', 'sent', 'delivered'];
  const open = ['in_flight', 'unknown'];
  const all = [...new Set([...callOutcomes, ...messageOutcomes])];
  test.each([
    ['attempted', all],
    ['connected', all.filter((outcome) => !['busy', 'not_in_service', 'network_failure_before_ring'].includes(outcome))],
    ['answered', ['conversation', 'answered_dropped_no_conversation', 'answered_third_party', ...open]],
    ['reached', [...reached, ...open]],
    ['communicated', ['conversation', 'answered_third_party', 'voicemail_left', 'sent', 'delivered', ...open]],
    ['conversation', ['conversation']],
  ])('%s', (outcome, counted) => {
    const pack = law([cap({ counted: { types: ['call'], outcome } })]);
    const found = all.filter((each) => judged([pack], { at: noon, history: [{ at: yesterday, outcome: each }] }) === waits);
    expect(found.sort()).toEqual([...counted].sort());
  });
});

describe('which contacts count', () => {
  const per = (scope: string): Rule[] => [cap({ scope })];
  test.each<[string, Rule[], Row['history'] & object, string]>([
    [
      'one whose outcome is not reported yet counts as answered',
      [cap({ counted: { ...attempted, outcome: 'answered' } })],
      [{ at: yesterday, outcome: notStated }],
      waits,
    ],
    ['one that names no person was with the consumer', per('person'), [{ at: yesterday, personId: notStated }], waits],
    ['one that names no debt counts for each', per('debt'), [{ at: yesterday, debtIds: notStated }], waits],
    ['one put down to no debt counts for what it was about', per('debt'), [{ at: yesterday, debtIds: ['D2'], attributedTo: [] }], 'ALLOW'],
    [
      'one put down to a single debt counts for that only',
      per('debt'),
      [{ at: yesterday, debtIds: ['D1'], attributedTo: ['D2'] }],
      'ALLOW',
    ],
    [
      'an unanswered one discussed nothing, whatever was noted',
      per('debt'),
      [{ at: yesterday, debtIds: ['D1'], discussedDebtIds: ['D2'] }],
      waits,
    ],
    [
      'one that names no purpose was made to collect',
      [cap({ counted: { ...attempted, exceptPurposes: ['collect'] } })],
      [{ at: yesterday }],
      'ALLOW',
    ],
    ['by number: another number', per('number'), [{ at: yesterday, to: '+12125550102' }], 'ALLOW'],
    ['by number: the same number', per('number'), [{ at: yesterday }], waits],
    ['only at work: at home', [cap({ counted: { ...attempted, places: ['work'] } })], [{ at: yesterday }], 'ALLOW'],
    [
      'but at work: where nobody knows',
      [cap({ counted: { ...attempted, exceptPlaces: ['work'] } })],
      [{ at: yesterday, to: notStated }],
      waits,
    ],
    [
      'only at work: where nobody knows',
      [cap({ counted: { ...attempted, places: ['work'] } })],
      [{ at: yesterday, to: notStated }],
      'ALLOW',
    ],
    [
      'a call the person made, where either way counts',
      [cap({ counted: { ...attempted, direction: 'either' } })],
      [{ at: yesterday, direction: 'inbound' }],
      waits,
    ],
  ])('%s', (_title, rules, history, expected) => {
    expect(judged([law(rules)], { at: noon, history })).toBe(expected);
  });

  test('where neither number is known they are not the same', () => {
    expect(judged([law(per('number'))], { at: noon, to: notStated, history: [{ at: yesterday, to: notStated }] })).toBe('ALLOW');
  });

  test('consent for one debt frees the cap of that debt, not a cap on all calls to the person', () => {
    const exclusion: Rule = { primitive: 'EXCLUSION', params: { exclusion: 'consent', from: ['CAP'] } };
    const row = { at: noon, history: [{ at: yesterday }], facts: consented };
    expect(judged([law([cap({ scope: 'personDebt' }), exclusion])], row)).toBe('ALLOW');
    expect(judged([law([cap({ scope: 'person' }), exclusion])], row)).toBe(waits);
  });

  test('calls the person makes are not calls made with consent', () => {
    const either = cap({ scope: 'personDebt', counted: { ...attempted, direction: 'either' } });
    const exclusion: Rule = { primitive: 'EXCLUSION', params: { exclusion: 'consent', from: ['CAP'] } };
    const facts = { frequencyConsents: [{ ...consented.frequencyConsents[0]!, at: '2026-10-12T09:00:00-04:00' }] };
    const calledOn = (direction: 'inbound' | 'outbound') => ({ at: noon, history: [{ at: '2026-10-18 12:00', direction }], facts });
    expect(judged([law([either, exclusion])], calledOn('outbound'))).toBe('ALLOW');
    expect(judged([law([either, exclusion])], calledOn('inbound'))).toBe('DEFER 2026-10-25 00:00');
  });
});

test('a cap of none is no cap: what is never allowed is barred by a flag', () => {
  expect(() => compilePack(law([cap({ cap: 0 })]))).toThrow('cap');
});

describe('what is used of a cap', () => {
  const used = (rule: Rule, row: Partial<Row>, ...more: Rule[]) => budgets(requestOf({ at: noon, ...row }), [law([rule, ...more])]);

  test('a contact on the seventh date back is used, on the eighth no more', () => {
    expect(used(cap({ cap: 7 }), { history: [{ at: '2026-10-14 00:00' }, { at: '2026-10-13 23:59' }] })).toMatchObject([
      { used: 1, left: 6 },
    ]);
  });

  test('more than may be used leaves nothing, not less', () => {
    expect(used(cap({}), { history: [{ at: yesterday }, { at: yesterday }] })).toMatchObject([{ used: 2, left: 0 }]);
  });

  test('the zone in which most is used speaks', () => {
    const consumer = { locations: [{ tz: 'America/New_York' }, { tz: 'Asia/Tokyo' }] };
    expect(used(cap({}), { consumer, history: [{ at: '2026-10-14 09:00' }] })).toMatchObject([{ used: 1 }]);
  });

  test('a calendar month has no number of days', () => {
    const [month] = used(cap({ windows: [{ kind: 'calendarMonth' }] }), {
      history: [{ at: '2026-10-01 00:00' }, { at: '2026-09-30 23:59' }],
    });
    expect(month).toMatchObject({ used: 1 });
    expect(month).not.toHaveProperty('windowDays');
    expect(used(cap({}), {})[0]).toHaveProperty('windowDays', 7);
  });

  test('a contact that is not limited has no budget', () => {
    const professionals: Rule = { primitive: 'EXCLUSION', params: { exclusion: 'professional', from: ['CAP'] } };
    expect(used(cap({}), { personId: 'A1', facts: { personRoles: { A1: 'attorney' } } }, professionals)).toEqual([]);
    expect(used(cap({}), {}, professionals)).toHaveLength(1);
  });
});
