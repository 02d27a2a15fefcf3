import { expect, test } from 'vitest';
import { measureOf, readEvidence } from './read-evidence.ts';

test('what a decision looked at is read as values with what they measure, in the order they were kept', () => {
  expect(readEvidence({ rules: ['US-REGF-TIME-8-21'], earliestAtMs: 1_800_000_000_000, deferrals: 2 })).toEqual([
    { name: 'rules', measure: 'reasons', value: ['US-REGF-TIME-8-21'] },
    { name: 'earliestAtMs', measure: 'moment', value: 1_800_000_000_000 },
    { name: 'deferrals', measure: 'plain', value: 2 },
  ]);
});

test('what a rule set chose stands among the values, and its conditions are left to themselves', () => {
  const evidence = { ruleset: 'treatment', outcome: 'call', params: { from: '09:00' }, conditions: { all: [] } };
  expect(readEvidence(evidence).map(({ name }) => name)).toEqual(['ruleset', 'outcome', 'from']);
});

test.each([
  ['balanceMinor', 'money'],
  ['paidMinor', 'money'],
  ['toleranceShare', 'share'],
  ['probability', 'share'],
  ['daysPastDue', 'days'],
  ['dueOn', 'date'],
  ['bucket', 'plain'],
] as const)('%s is read as %s', (name, measure) => {
  expect(measureOf(name)).toBe(measure);
});

test('nothing gives no values', () => {
  expect(readEvidence(null)).toEqual([]);
  expect(readEvidence({})).toEqual([]);
});
