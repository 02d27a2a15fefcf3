import { compileRuleset } from '@dunwell/rules/ruleset';
import { expect, test } from 'vitest';
import { readConditions } from './read-conditions.ts';

test('the explanation of a rule is read as a list of comparisons with what was wanted and found', () => {
  const compiled = compileRuleset({
    format: 'dunwell.ruleset/1',
    id: 'x',
    name: 'X',
    rules: [
      {
        name: 'late',
        conditions: {
          all: [
            { fact: 'daysPastDue', operator: 'greaterThanInclusive', value: 30 },
            { any: [{ fact: 'bucket', operator: 'equal', value: 'M2' }] },
          ],
        },
        event: { type: 'act' },
      },
    ],
  });
  if (!compiled.ok) throw new Error('the rule set of this test has to compile');
  const explained = compiled.evaluator.evaluate({ daysPastDue: 45, bucket: 'M1' }).explain();
  expect(readConditions(explained)).toEqual([
    { fact: 'daysPastDue', operator: 'greaterThanInclusive', wanted: 30, found: 45, held: true, depth: 1 },
    { fact: 'bucket', operator: 'equal', wanted: 'M2', found: 'M1', held: false, depth: 2 },
  ]);
});

test('what is no explanation gives no comparisons', () => {
  expect(readConditions(null)).toEqual([]);
  expect(readConditions({ score: 612 })).toEqual([]);
});
