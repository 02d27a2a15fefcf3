import { expect, test } from 'vitest';
import { catalogue } from '../fact/catalogue.ts';
import type { Json } from '../json.ts';
import { checkRuleset } from './check.ts';
import { compileRuleset } from './compile.ts';

const rule = (conditions: Json, more: object = {}): Json => ({ name: 'r', conditions, event: { type: 'call' }, ...more }) as Json;
const set = (...rules: Json[]): Json => ({ format: 'dunwell.ruleset/1', id: 's', name: 's', rules });
const leaf = (fact: string, operator: string, value: Json): Json => ({ fact, operator, value });
const faults = (document: Json, facts = catalogue) =>
  checkRuleset(document, facts)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, at }) => `${code} ${at}`);

test('a sound rule set has nothing against it', () => {
  expect(faults(set(rule({ all: [leaf('daysPastDue', 'greaterThan', 30), leaf('flags', 'contains', 'vip')] })))).toEqual([]);
});

test.each<[string, Json, string]>([
  ['an empty group, which is always true', rule({ any: [] }), 'emptyGroup rules[0].conditions.any'],
  [
    'all beside any, where one is ignored',
    rule({ any: [leaf('hasPhone', 'equal', true)], all: [leaf('hasEmail', 'equal', true)] }),
    'mixedCondition rules[0].conditions',
  ],
  ['a misspelt priority', rule({ all: [leaf('hasPhone', 'equal', true)] }, { prioriy: 5 }), 'unknownKey rules[0]'],
  ['a priority that would be cut', rule({ all: [leaf('hasPhone', 'equal', true)] }, { priority: 2.9 }), 'badPriority rules[0].priority'],
  [
    'an event the engine keeps for itself',
    rule({ all: [leaf('hasPhone', 'equal', true)] }, { event: { type: 'error' } }),
    'reservedEvent rules[0].event.type',
  ],
  [
    'a fact in event parameters',
    rule({ all: [leaf('hasPhone', 'equal', true)] }, { event: { type: 'x', params: { a: { fact: 'score' } } } }),
    'factInParams rules[0].event.params',
  ],
  ['a fact nobody supplies', rule({ all: [leaf('dayPastDue', 'equal', 1)] }), 'unknownFact rules[0].conditions.all[0]'],
  ['a size comparison of texts', rule({ all: [leaf('bucket', 'greaterThan', 'M2')] }), 'operatorType rules[0].conditions.all[0]'],
  ['a number compared with a text', rule({ all: [leaf('daysPastDue', 'greaterThan', '30')] }), 'valueType rules[0].conditions.all[0]'],
  ['a value the fact never has', rule({ all: [leaf('product', 'equal', 'mortgage')] }), 'valueType rules[0].conditions.all[0]'],
  ['in with a single value', rule({ all: [leaf('product', 'in', 'card')] }), 'listNeeded rules[0].conditions.all[0]'],
  ['a date that does not exist', rule({ all: [leaf('promiseDueOn', 'lessThan', '2026-02-30')] }), 'valueType rules[0].conditions.all[0]'],
  [
    'a comparison of unlike facts',
    rule({ all: [leaf('daysPastDue', 'equal', { fact: 'product' })] }),
    'comparedTypes rules[0].conditions.all[0]',
  ],
  [
    'a path into a plain value',
    rule({ all: [{ fact: 'score', path: '$.x', operator: 'equal', value: 1 }] }),
    'pathIntoValue rules[0].conditions.all[0]',
  ],
  [
    'a negation that also takes the unknown',
    rule({ all: [leaf('riskGrade', 'notIn', ['D', 'E'])] }),
    'nullNotChosen rules[0].conditions.all[0]',
  ],
  ['a not around a nullable fact', rule({ not: leaf('score', 'lessThan', 500) }), 'nullNotChosen rules[0].conditions.not'],
])('%s is refused', (_, document, fault) => {
  expect(faults(set(document))).toContain(fault);
});

test('a negation that says what it means for the unknown is accepted', () => {
  expect(faults(set(rule({ all: [leaf('riskGrade', 'notIn', ['D', 'E']), leaf('riskGrade', 'notEqual', null)] })))).toEqual([]);
  expect(faults(set(rule({ any: [leaf('riskGrade', 'notIn', ['D', 'E']), leaf('riskGrade', 'equal', null)] })))).toEqual([]);
});

test.each<[string, Json, string]>([
  ['no rules', { format: 'dunwell.ruleset/1' }, 'noRules rules'],
  ['another format', { format: 'dunwell.ruleset/2', rules: [] }, 'badFormat format'],
  ['an operator that does not exist', set(rule({ all: [leaf('score', 'isLess', 1)] })), 'unknownOperator rules[0].conditions.all[0]'],
  [
    'a path that can run code',
    set(rule({ all: [{ fact: 'x', path: '$..[?(@.a)]', operator: 'equal', value: 1 }] })),
    'badPath rules[0].conditions.all[0]',
  ],
  ['a reference to nothing', set(rule({ condition: 'nowhere' })), 'unknownReference rules[0].conditions'],
  [
    'a reference to itself',
    { conditions: { a: { all: [{ condition: 'a' }] } }, rules: [rule({ condition: 'a' })] },
    'cyclicReference rules[0].conditions.all[0]',
  ],
])('a document with %s does not run at all', (_, document, fault) => {
  expect(compileRuleset(document)).toMatchObject({ ok: false });
  expect(faults(document)).toContain(fault);
});

test('a document nested without end is refused, not run into the ground', () => {
  let deep: Json = leaf('score', 'equal', 1);
  for (let i = 0; i < 5000; i++) deep = { not: deep };
  expect(compileRuleset(set(rule(deep)))).toMatchObject({ ok: false, issues: [expect.objectContaining({ code: 'tooDeep' })] });
});

test('with a catalogue a document that fails its checks does not compile', () => {
  const document = set(rule({ all: [leaf('product', 'in', 'card')] }));
  expect(compileRuleset(document)).toMatchObject({ ok: true });
  expect(compileRuleset(document, catalogue)).toMatchObject({ ok: false });
});

test('rules that contradict themselves, come too late or never come out are found', () => {
  const document = set(
    rule({ all: [leaf('daysPastDue', 'greaterThan', 30)] }, { name: 'late' }),
    rule({ all: [leaf('daysPastDue', 'greaterThan', 60), leaf('hasPhone', 'equal', true)] }, { name: 'later', event: { type: 'visit' } }),
    rule({ all: [leaf('localHour', 'lessThan', 8), leaf('localHour', 'greaterThan', 20)] }, { name: 'never', event: { type: 'wait' } }),
  );
  expect([...new Set(checkRuleset(document).map(({ code, severity, at }) => `${severity} ${code} ${at}`))]).toEqual([
    'error contradiction rules[2]',
    'warning shadowed rules[1]',
    'error unreachableOutcome rules[1]',
    'error unreachableOutcome rules[2]',
    'info gap rules',
  ]);
});

test('facts the document declares itself are judged by their own types', () => {
  const document = {
    ...(set(rule({ all: [leaf('riskBand', 'equal', 4)] })) as object),
    facts: [{ name: 'riskBand', type: 'string', values: ['low', 'high'] }],
  };
  expect(faults(document as Json)).toContain('valueType rules[0].conditions.all[0]');
});
