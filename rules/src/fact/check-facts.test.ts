import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { checkFacts } from './check-facts.ts';

test('facts of the right types pass, and so do absent and unknown ones', () => {
  expect(
    checkFacts({ daysPastDue: 3, product: 'card', score: null, flags: ['vip'], promiseDueOn: '2026-03-01', isDisputed: false }, catalogue),
  ).toEqual([]);
  expect(checkFacts({}, catalogue)).toEqual([]);
});

test('every value that does not fit is named with what is allowed', () => {
  const facts = { daysPastDue: '3', product: 'boat', balanceMinor: null, flags: 'vip', promiseDueOn: '2026-02-30' };
  expect(checkFacts(facts, catalogue).map(({ name, message }) => `${name}: ${message.en}`)).toEqual([
    'daysPastDue: "3" is not a number',
    'balanceMinor: null is not a number',
    'product: "boat" is not one of card, instalment, ecommerce, insurance',
    'flags: "vip" is not a list of texts',
    'promiseDueOn: "2026-02-30" is not a date',
  ]);
});

test('no fact has two entries, and each is named in both languages', () => {
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
  for (const { label } of catalogue) expect(label.en && label.zh).toBeTruthy();
});
