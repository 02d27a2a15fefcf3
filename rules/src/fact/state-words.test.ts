import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { stateInWords } from './state-words.ts';

test('every fact of the engine that is so or not so can be said both ways in both languages', () => {
  const facts = catalogue.filter(({ type }) => type === 'boolean').map(({ name }) => name);
  expect(facts.length).toBeGreaterThan(0);
  for (const fact of facts)
    for (const lang of ['en', 'zh'] as const)
      expect(new Set([undefined, stateInWords(fact, true, lang), stateInWords(fact, false, lang)]).size, fact).toBe(3);
});

test('a fact of the house is left to say itself', () => {
  expect(stateInWords('isVip', true, 'en')).toBeUndefined();
  expect(stateInWords('toString', true, 'en')).toBeUndefined();
});
