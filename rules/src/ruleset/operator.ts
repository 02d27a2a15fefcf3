/**
 * The ten operators and six decorators of json-rules-engine, with its dynamic typing.
 * @source json-rules-engine 7.3.1, engine-default-operators and engine-default-operator-decorators
 */
export type Test = (left: unknown, right: unknown) => boolean;

/** What json-rules-engine takes for a number: anything whose text starts like one. */
const isNumeric = (value: unknown): boolean =>
  typeof value === 'number' ? !Number.isNaN(value) : !Number.isNaN(Number.parseFloat(value as string));

// The casts say what the engine does: it relies on JavaScript's own coercion and lets it throw.
type Ordered = number;
type Listed = { indexOf(value: unknown): number };

const base = {
  equal: (a, b) => a === b,
  notEqual: (a, b) => a !== b,
  in: (a, b) => (b as Listed).indexOf(a) > -1,
  notIn: (a, b) => (b as Listed).indexOf(a) === -1,
  contains: (a, b) => Array.isArray(a) && a.indexOf(b) > -1,
  doesNotContain: (a, b) => Array.isArray(a) && a.indexOf(b) === -1,
  lessThan: (a, b) => isNumeric(a) && (a as Ordered) < (b as Ordered),
  lessThanInclusive: (a, b) => isNumeric(a) && (a as Ordered) <= (b as Ordered),
  greaterThan: (a, b) => isNumeric(a) && (a as Ordered) > (b as Ordered),
  greaterThanInclusive: (a, b) => isNumeric(a) && (a as Ordered) >= (b as Ordered),
} as const satisfies Record<string, Test>;
export type OperatorName = keyof typeof base;

const decorators = {
  someFact: (next) => (a, b) => Array.isArray(a) && a.some((each) => next(each, b)),
  everyFact: (next) => (a, b) => Array.isArray(a) && a.every((each) => next(each, b)),
  someValue: (next) => (a, b) => (b as unknown[]).some((each) => next(a, each)),
  everyValue: (next) => (a, b) => (b as unknown[]).every((each) => next(a, each)),
  swap: (next) => (a, b) => next(b, a),
  not: (next) => (a, b) => !next(a, b),
} as const satisfies Record<string, (next: Test) => Test>;
export type DecoratorName = keyof typeof decorators;

export const operatorNames = Object.keys(base) as readonly OperatorName[];
export const decoratorNames = Object.keys(decorators) as readonly DecoratorName[];

/** `someFact:not:in` read as decorators, outermost first, around an operator. */
export interface OperatorText {
  readonly decorators: readonly DecoratorName[];
  readonly name: OperatorName;
}

/** Most decorators on one operator: a bound on the work of one condition. */
export const maxDecorators = 6;

/** `undefined` for an operator json-rules-engine does not know. */
export function readOperator(text: string): OperatorText | undefined {
  const parts = text.split(':');
  const name = parts.pop()!;
  if (!Object.hasOwn(base, name) || parts.length > maxDecorators || parts.some((part) => !Object.hasOwn(decorators, part)))
    return undefined;
  return { decorators: parts as DecoratorName[], name: name as OperatorName };
}

/** The comparison an operator stands for. */
export const testOf = (operator: OperatorText): Test =>
  operator.decorators.reduceRight<Test>((next, decorator) => decorators[decorator](next), base[operator.name]);

/** Operators that compare by size. */
export const relational: Readonly<Partial<Record<OperatorName, '<' | '<=' | '>' | '>='>>> = {
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
};
