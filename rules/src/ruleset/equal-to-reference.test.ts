import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { closureProgram } from './closures.ts';
import { evaluatorOf } from './compile.ts';
import { generateProgram } from './generate.ts';
import { decoratorNames, operatorNames } from './operator.ts';
import { readDocument } from './read-document.ts';
import { evaluateReference } from './reference.ts';
import type { FactsIn } from './slot.ts';

/**
 * The compiled evaluators mean exactly what json-rules-engine means: random documents, dirty values, every quirk.
 * Change the seed to look elsewhere; a failure prints the smallest document that shows it.
 */
const seed = 20261122;

const factNames = ['a', 'b', 'c', 'd', 'constructor'];
const value: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Json>(-3, 0, 1, 2, 2.5, 10) },
  { weight: 4, arbitrary: fc.constantFrom<Json>('', 'x', '2', '10', '12abc', 'B2', '2026-03-01') },
  { weight: 2, arbitrary: fc.constantFrom<Json>(true, false, null) },
  { weight: 2, arbitrary: fc.constantFrom<Json>([], [1, 'x'], ['x', 2, null], [[1], {}], [0, 1, 2, 2.5, 10, 'x', 'B2', '10', true, null]) },
  { weight: 1, arbitrary: fc.constantFrom<Json>({}, { call: 2, a: { b: 'x' } }, { call: [1, 2], length: 3 }) },
);
const path = fc.constantFrom('$.call', '$.a.b', '$[0]', "$['call']", 'call', '$', '$.length', '$.constructor', '$.call[1]');
const slot = fc.record({ fact: fc.constantFrom(...factNames), path }, { requiredKeys: ['fact'] });
const operator = fc
  .tuple(
    fc.constantFrom(...operatorNames),
    fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(fc.constantFrom(...decoratorNames), { maxLength: 2 })),
  )
  .map(([name, decorators]) => [...decorators, name].join(':'));
const priority = fc.constantFrom(1, 2, 3);

const { condition } = fc.letrec<{ condition: Record<string, Json>; group: Record<string, Json>; leaf: Record<string, Json> }>((tie) => ({
  leaf: fc
    .tuple(
      slot,
      fc.record({ operator, value: fc.oneof({ weight: 4, arbitrary: value }, slot as unknown as fc.Arbitrary<Json>) }),
      fc.record({ priority, name: fc.constant('named'), params: fc.constant({ p: 1 }) }, { requiredKeys: [] }),
      fc.boolean(),
    )
    .map(([left, right, more, hasMore]) => ({ ...left, ...right, ...(hasMore ? more : {}) }) as Record<string, Json>),
  group: fc.oneof(
    fc
      .tuple(fc.constantFrom('all', 'any'), fc.array(tie('condition'), { maxLength: 3 }), fc.option(priority, { nil: undefined }))
      .map(([kind, list, rank]) => ({ [kind]: list, ...(rank ? { priority: rank } : {}) })),
    tie('condition').map((not) => ({ not })),
    fc.constantFrom<Record<string, Json>>({ condition: 'shared' }, { condition: 'other', priority: 2, name: 'by name' }),
  ),
  condition: fc.oneof({ maxDepth: 3, depthSize: 'small' }, { weight: 3, arbitrary: tie('leaf') }, { weight: 2, arbitrary: tie('group') }),
}));

const root = condition.map((each) => ('fact' in each ? { all: [each] } : each));
const rule = fc.record({
  conditions: root,
  event: fc.record(
    { type: fc.constantFrom('call', 'sms', 'stop', 'error'), params: fc.constantFrom<Json>({ x: 1 }, null, 'text') },
    { requiredKeys: ['type'] },
  ),
  priority: fc.constantFrom<Json>(1, 2, 3, 2.9, '10abc', 0),
  name: fc.constantFrom<Json>('r', '', 0, 'other'),
});
const shared = {
  any: [
    { fact: 'a', operator: 'greaterThan', value: 1 },
    { fact: 'b', operator: 'in', value: { fact: 'c' } },
  ],
  name: 'shared name',
};
const document = fc.record({
  format: fc.constant('dunwell.ruleset/1'),
  hitPolicy: fc.constantFrom('collect', 'collect', 'first'),
  conditions: fc.constant({ shared, other: { condition: 'shared' } }),
  rules: fc.array(rule, { minLength: 1, maxLength: 5 }),
}) as unknown as fc.Arbitrary<Json>;
const broken = fc.constantFrom<Json>({ toString: 1 }, { call: { toString: 1 } }, [{ toString: 1 }]);
const facts = fc.dictionary(fc.constantFrom(...factNames), fc.oneof({ weight: 20, arbitrary: value }, { weight: 1, arbitrary: broken }), {
  noNullPrototype: true,
});

const plain = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

/** What an evaluator answers, or that it fails. */
async function answer(judge: () => unknown): Promise<unknown> {
  try {
    return plain(await judge());
  } catch {
    return 'fails';
  }
}

test('10,000 random rule sets: same events, same failures, same explanations as json-rules-engine', { timeout: 240_000 }, async () => {
  let failing = 0;
  const property = fc.asyncProperty(document, facts, facts, async (json, ...cases) => {
    const read = readDocument(json);
    if (!read.ok) throw new Error(read.issues.map(({ at, message }) => `${at} ${message.en}`).join('; '));
    const evaluators = [evaluatorOf(read.ruleset, generateProgram), evaluatorOf(read.ruleset, closureProgram)];
    // From text, as in life: no object of the facts is the very object a rule names.
    for (const each of cases.map((facts) => plain(facts) as FactsIn)) {
      const expected = await answer(() => evaluateReference(read, each));
      if (expected === 'fails') failing++;
      for (const evaluator of evaluators) {
        expect(await answer(() => ({ events: evaluator.events(each), trace: evaluator.trace(each) }))).toEqual(expected);
        const first = await answer(() => evaluator.evaluate(each).outcome);
        expect(first).toEqual(expected === 'fails' ? 'fails' : ((expected as { events: { type: string }[] }).events[0]?.type ?? null));
      }
    }
  });
  await fc.assert(property, { seed, numRuns: 10_000, endOnFailure: false });
  // Both sides of the coin were tossed.
  expect(failing).toBeGreaterThan(500);
});
