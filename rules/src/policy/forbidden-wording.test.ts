import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { forbiddenPhrases, wordingFaults } from './forbidden-wording.ts';
import { allPacks, packById } from './library.ts';
import { spokenTexts } from './spoken-texts.ts';

const phrases = forbiddenPhrases(allPacks());
const template = (en: string, zh = '') => ({
  format: 'dunwell.template/1',
  name: 'go to jail',
  variants: { en: { body: en }, zh: { body: zh } },
});
const faultsOf = (document: Json) => wordingFaults('final', spokenTexts(document), phrases);

test('a threat is named with the text, the place, the phrase and the rule, in both languages', () => {
  expect(faultsOf(template('Pay today or you will be arrested.', '再不还款就逮捕。'))).toMatchObject([
    {
      rule: 'US-REGF-THREAT',
      phrase: 'you will be arrested',
      at: 'variants.en.body',
      message: { en: 'final (variants.en.body) says “you will be arrested”, which US-REGF-THREAT forbids' },
    },
    { rule: 'CN-WORDS', phrase: 'you will be arrested' },
    { rule: 'US-REGF-THREAT', phrase: '逮捕', at: 'variants.zh.body' },
    { rule: 'CN-WORDS', phrase: '逮捕', message: { zh: 'final（variants.zh.body）含有“逮捕”，CN-WORDS 禁止' } },
  ]);
});

test.each([
  ['writing in capitals', 'You WILL be Arrested'],
  ['a line break', 'you will\nbe arrested'],
  ['writing in wide letters', 'ｙｏｕ ｗｉｌｌ ｂｅ ａｒｒｅｓｔｅｄ'],
  ['an invisible sign', 'you will be ar\u200brested'],
])('%s does not hide a phrase', (_how, text) => {
  expect(faultsOf(template(text)).map(({ rule }) => rule)).toEqual(['US-REGF-THREAT', 'CN-WORDS']);
});

test('spaces between characters do not hide a Chinese word', () => {
  expect(faultsOf(template('', '老 赖')).map(({ rule }) => rule)).toContain('CN-WORDS');
});

test('a phrase is looked for in texts of its own language, in every state of a script, and not in the name for authors', () => {
  expect(faultsOf(template('逮捕'))).toEqual([]);
  expect(faultsOf({ states: { warn: { say: { en: 'We will seize your car.', zh: '您好' } } } })).toMatchObject([
    { at: 'states.warn.say.en' },
  ]);
});

test('without packs nothing is forbidden, and a pack without word lists forbids nothing', () => {
  expect(forbiddenPhrases([])).toEqual([]);
  expect(forbiddenPhrases([packById('au-rg96')!])).toEqual([]);
});
