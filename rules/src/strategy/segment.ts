import { z } from 'zod';
import { catalogue, type Facts, type FactValue } from '../fact/catalogue.ts';
import { stateInWords } from '../fact/state-words.ts';
import type { Lang } from '../lang.ts';

const scalar = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);

/** Which cases a strategy is for: plain comparisons that must all hold, written as json-rules-engine conditions. */
export const Segment = z
  .array(
    z.strictObject({
      fact: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/),
      operator: z.enum(['equal', 'notEqual', 'in', 'notIn', 'greaterThan', 'greaterThanInclusive', 'lessThan', 'lessThanInclusive']),
      value: z.union([scalar, z.array(scalar).max(100)]),
    }),
  )
  .max(20);
export type Segment = z.output<typeof Segment>;
type Condition = Segment[number];

/** True when the case belongs to the segment; a fact that is not known satisfies only `notEqual` and `notIn`. */
export const inSegment = (segment: Segment, facts: Facts): boolean => segment.every((condition) => holds(condition, facts[condition.fact]));

function holds({ operator, value }: Condition, fact: FactValue | undefined): boolean {
  const isIn = Array.isArray(value) && value.some((one) => one === fact);
  const number = typeof fact === 'number' && typeof value === 'number' ? fact - value : undefined;
  switch (operator) {
    case 'equal':
      return fact === value;
    case 'notEqual':
      return fact !== value;
    case 'in':
      return isIn;
    case 'notIn':
      return !isIn;
    case 'greaterThan':
      return number !== undefined && number > 0;
    case 'greaterThanInclusive':
      return number !== undefined && number >= 0;
    case 'lessThan':
      return number !== undefined && number < 0;
    case 'lessThanInclusive':
      return number !== undefined && number <= 0;
  }
}

const signs: Record<Lang, Record<Condition['operator'], string>> = {
  en: {
    equal: 'is',
    notEqual: 'is not',
    in: 'is one of',
    notIn: 'is none of',
    greaterThan: '>',
    greaterThanInclusive: '≥',
    lessThan: '<',
    lessThanInclusive: '≤',
  },
  zh: {
    equal: '为',
    notEqual: '不为',
    in: '属于',
    notIn: '不属于',
    greaterThan: '>',
    greaterThanInclusive: '≥',
    lessThan: '<',
    lessThanInclusive: '≤',
  },
};

const labels = new Map(catalogue.map(({ name, label }) => [name, label]));

function valueInWords(value: z.output<typeof scalar>, lang: Lang): string {
  if (typeof value === 'boolean') return value ? { en: 'yes', zh: '是' }[lang] : { en: 'no', zh: '否' }[lang];
  return value === null ? { en: 'not known', zh: '未知' }[lang] : String(value);
}

const isPlain = (operator: Condition['operator']): boolean => operator === 'equal' || operator === 'notEqual';

/** `Days past due ≥ 1 and is in hardship`. */
export function segmentInWords(segment: Segment, lang: Lang): string {
  const one = ({ fact, operator, value }: Condition): string => {
    const state = typeof value === 'boolean' && isPlain(operator) ? stateInWords(fact, value === (operator === 'equal'), lang) : undefined;
    if (state !== undefined) return state;
    const shown = (Array.isArray(value) ? value : [value]).map((each) => valueInWords(each, lang)).join(lang === 'zh' ? '、' : ', ');
    return `${labels.get(fact)?.[lang] ?? fact} ${signs[lang][operator]} ${shown}`;
  };
  return capital(segment.map(one).join(lang === 'zh' ? '，且 ' : ' and '));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
