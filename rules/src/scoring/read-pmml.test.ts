import { expect, test } from 'vitest';
import { readPmml } from './read-pmml.ts';
import { compileScorecard } from './score-case.ts';

const frame = { id: 'bought', event: 'rolls forward', scaling: { pdo: 20, points0: 600, odds0: 0.02 } };
const attribute = (points: number, predicate: string) => `<Attribute partialScore="${points}">${predicate}</Attribute>`;
const ask = (field: string, operator: string, value?: string) =>
  `<SimplePredicate field="${field}" operator="${operator}"${value === undefined ? '' : ` value="${value}"`}/>`;
const between = (field: string, above: string, atMost: string) =>
  `<CompoundPredicate booleanOperator="and">${ask(field, 'greaterThan', above)}${ask(field, 'lessOrEqual', atMost)}</CompoundPredicate>`;
const pmml = (characteristics: string, extra = '') =>
  `<PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">${extra}<Scorecard modelName="Sample" functionName="regression" initialScore="0"><Characteristics>${characteristics}</Characteristics></Scorecard></PMML>`;
const characteristic = (name: string, ...attributes: string[]) => `<Characteristic name="${name}">${attributes.join('')}</Characteristic>`;

/** After the sample of the standard: department, age, income. */
const sample = pmml(
  characteristic(
    'department',
    attribute(-9, ask('department', 'isMissing')),
    attribute(19, ask('department', 'equal', 'marketing')),
    attribute(3, ask('department', 'equal', 'engineering')),
    attribute(
      6,
      '<SimpleSetPredicate field="department" booleanOperator="isIn"><Array n="2" type="string">business "law office"</Array></SimpleSetPredicate>',
    ),
    attribute(0, '<True/>'),
    attribute(99, ask('department', 'equal', 'never')),
  ) +
    characteristic(
      'age',
      attribute(-1, ask('age', 'isMissing')),
      attribute(-3, ask('age', 'lessOrEqual', '18')),
      attribute(0, between('age', '18', '29')),
      attribute(12, between('age', '29', '39')),
      attribute(18, ask('age', 'greaterThan', '39')),
    ) +
    characteristic(
      'income',
      attribute(5, ask('income', 'isMissing')),
      attribute(26, ask('income', 'lessOrEqual', '1000')),
      attribute(-3, ask('income', 'greaterThan', '1000')),
    ),
);

/** @source DMG PMML 4.4, Scorecard: worked example, engineering, 25, 500 → 29 */
test.each([
  [{ department: 'engineering', age: 25, income: 500 }, 29],
  [{ department: 'law office', age: 18, income: 1000.5 }, 6 - 3 - 3],
  [{ department: 'never', age: 40, income: null }, 0 + 18 + 5],
  [{ department: null, age: null, income: 0 }, -9 - 1 + 26],
])('a card of the standard scores %o as the standard does', (row, score) => {
  const read = readPmml(sample, frame);
  const compiled = compileScorecard(read.ok ? read.card : read);
  expect(compiled.ok && compiled.scorecard.score(row).score).toBe(score);
});

test.each([
  ['computed fields', pmml('', '<TransformationDictionary><DerivedField/></TransformationDictionary>'), 'DerivedField: computed values'],
  [
    'either-or conditions',
    pmml(characteristic('a', attribute(1, '<CompoundPredicate booleanOperator="xor"/>'))),
    'a: CompoundPredicate with xor',
  ],
  [
    'points that are no number',
    pmml('<Characteristic name="a"><Attribute partialScore="x"><True/></Attribute></Characteristic>'),
    'a: Attribute.partialScore: x',
  ],
  ['another model', '<PMML xmlns="http://www.dmg.org/PMML-4_4"><TreeModel/></PMML>', 'needs exactly one Scorecard'],
  ['no PMML', '<a/>', 'is not PMML 4'],
])('%s are refused by name', (_, text, issue) => {
  const read = readPmml(text, frame);
  expect(read.ok ? [] : read.issues).toContainEqual(expect.stringContaining(issue));
});
