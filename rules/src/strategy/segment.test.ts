import { expect, test } from 'vitest';
import { inSegment, segmentInWords } from './segment.ts';

const m1 = [
  { fact: 'daysPastDue', operator: 'greaterThanInclusive', value: 1 },
  { fact: 'product', operator: 'in', value: ['card', 'instalment'] },
] as const;

test.each([
  [{ daysPastDue: 1, product: 'card' }, true],
  [{ daysPastDue: 0, product: 'card' }, false],
  [{ daysPastDue: 5, product: 'insurance' }, false],
  [{ product: 'card' }, false],
])('%o belongs to the segment: %s', (facts, expected) => {
  expect(
    inSegment(
      m1.map((condition) => ({ ...condition, value: condition.value as never })),
      facts,
    ),
  ).toBe(expected);
});

test('without conditions every case belongs', () => {
  expect(inSegment([], {})).toBe(true);
});

test('what is not known is not equal to anything', () => {
  const not = [{ fact: 'riskGrade', operator: 'notEqual', value: 'E' } as const];
  expect(inSegment(not, { riskGrade: null })).toBe(true);
  expect(inSegment([{ fact: 'riskGrade', operator: 'notIn', value: ['E'] }], { riskGrade: 'E' })).toBe(false);
});

test('reads as a sentence in English and Chinese', () => {
  const segment = m1.map((condition) => ({ ...condition, value: condition.value as never }));
  expect(segmentInWords(segment, 'en')).toBe('Days past due ≥ 1 and Product is one of card, instalment');
  expect(segmentInWords(segment, 'zh')).toBe('逾期天数 ≥ 1，且 产品 属于 card、instalment');
});

test('what is so or not so is said, not compared', () => {
  const segment = [
    { fact: 'isHardship', operator: 'equal', value: true },
    { fact: 'openPromise', operator: 'equal', value: false },
    { fact: 'isDisputed', operator: 'notEqual', value: true },
    { fact: 'isVip', operator: 'equal', value: true },
  ] as const;
  expect(segmentInWords([...segment], 'en')).toBe('Is in hardship and has no open promise and is not disputed and isVip is yes');
  expect(segmentInWords([...segment], 'zh')).toBe('处于经济困难，且 没有未到期承诺，且 没有争议，且 isVip 为 是');
});
