import { type Token, tokenise } from './expression-tokens.ts';
import { arithmetic, type Evaluate, either, negate, type Row, readCell, truth, type Value } from './expression-value.ts';

export interface Expression {
  /** Columns or facts it reads, in order of first use. */
  readonly columns: readonly string[];
  evaluate(row: Row): Value;
}

export type ReadExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly at: number; readonly message: string };

/** Bounds on one expression. */
const maxExpressionChars = 1000;
const maxDepth = 50;

/**
 * Reads an expression over columns: `+ - * /`, `max(a, b, …)`, `min`, `abs`, `missing(a)`, comparisons (1 or 0), `and or not`,
 * numbers and quoted texts. Nothing else: no property access, no calls, no loops.
 */
export function readExpression(text: string): ReadExpression {
  if (text.length > maxExpressionChars)
    return { ok: false, at: maxExpressionChars, message: `longer than ${maxExpressionChars} characters` };
  const read = tokenise(text);
  if ('badAt' in read)
    return { ok: false, at: read.badAt, message: `${JSON.stringify(text.slice(read.badAt, read.badAt + 10))} is not understood` };
  const parser: Parser = { tokens: read.tokens, next: 0, depth: 0, columns: new Set() };
  try {
    const evaluate = disjunction(parser);
    expect(parser, 'the end');
    return { ok: true, expression: { columns: [...parser.columns], evaluate } };
  } catch (fault) {
    if (fault instanceof Unexpected) return { ok: false, at: fault.at, message: fault.message };
    throw fault;
  }
}

interface Parser {
  readonly tokens: readonly Token[];
  readonly columns: Set<string>;
  next: number;
  depth: number;
}

class Unexpected extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const peek = (parser: Parser): Token => parser.tokens[parser.next]!;
const take = (parser: Parser): Token => parser.tokens[parser.next++]!;

/** Takes the next word when it is one of these signs or key words. */
function accept(parser: Parser, ...words: string[]): string | undefined {
  const { kind, text } = peek(parser);
  if ((kind === 'sign' || kind === 'name') && words.includes(text)) return take(parser).text;
  return undefined;
}

function expect(parser: Parser, word: string): void {
  const { kind, text, at } = peek(parser);
  if (text !== word || kind === 'text') throw new Unexpected(`expected ${word}, found ${text}`, at);
  parser.next++;
}

function disjunction(parser: Parser): Evaluate {
  let left = conjunction(parser);
  while (accept(parser, 'or', '||')) {
    const [a, b] = [left, conjunction(parser)];
    left = (row) => either(truth(a(row)), truth(b(row)));
  }
  return left;
}

function conjunction(parser: Parser): Evaluate {
  let left = negation(parser);
  while (accept(parser, 'and', '&&')) {
    const [a, b] = [left, negation(parser)];
    left = (row) => negate(either(negate(truth(a(row))), negate(truth(b(row)))));
  }
  return left;
}

function negation(parser: Parser): Evaluate {
  if (!accept(parser, 'not', '!')) return comparison(parser);
  const inner = deeper(parser, negation);
  return (row) => negate(truth(inner(row)));
}

const comparisons: Readonly<Record<string, (a: number | string, b: number | string) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

function comparison(parser: Parser): Evaluate {
  const a = sum(parser);
  const sign = accept(parser, ...Object.keys(comparisons));
  if (!sign) return a;
  const b = sum(parser);
  const compare = comparisons[sign]!;
  return (row) => {
    const [left, right] = [a(row), b(row)];
    if (left === null || right === null) return null;
    // A text is never larger or smaller than a number.
    return typeof left === typeof right ? Number(compare(left, right)) : Number(sign === '!=');
  };
}

function sum(parser: Parser): Evaluate {
  let left = product(parser);
  for (let sign = accept(parser, '+', '-'); sign; sign = accept(parser, '+', '-')) {
    left = arithmetic(sign === '+' ? (a, b) => a + b : (a, b) => a - b, left, product(parser));
  }
  return left;
}

function product(parser: Parser): Evaluate {
  let left = unary(parser);
  for (let sign = accept(parser, '*', '/'); sign; sign = accept(parser, '*', '/')) {
    left = arithmetic(sign === '*' ? (a, b) => a * b : (a, b) => a / b, left, unary(parser));
  }
  return left;
}

function unary(parser: Parser): Evaluate {
  if (accept(parser, '+')) return deeper(parser, unary);
  if (!accept(parser, '-')) return primary(parser);
  return arithmetic((a) => -a, deeper(parser, unary));
}

function deeper(parser: Parser, read: (parser: Parser) => Evaluate): Evaluate {
  if (++parser.depth > maxDepth) throw new Unexpected(`nested deeper than ${maxDepth}`, peek(parser).at);
  const inner = read(parser);
  parser.depth--;
  return inner;
}

const functions: Readonly<Record<string, { readonly least: number; readonly most: number; build(parts: Evaluate[]): Evaluate }>> = {
  max: { least: 1, most: 50, build: (parts) => arithmetic(Math.max, ...parts) },
  min: { least: 1, most: 50, build: (parts) => arithmetic(Math.min, ...parts) },
  abs: { least: 1, most: 1, build: (parts) => arithmetic(Math.abs, ...parts) },
  missing: {
    least: 1,
    most: 1,
    build:
      ([part]) =>
      (row) =>
        Number(part!(row) === null),
  },
};

function primary(parser: Parser): Evaluate {
  const token = take(parser);
  if (token.kind === 'number') return () => Number(token.text);
  if (token.kind === 'text') return () => token.text;
  if (token.kind === 'name') return accept(parser, '(') ? call(parser, token) : column(parser, token.text);
  if (token.text !== '(') throw new Unexpected(`a number or column is expected, found ${token.text}`, token.at);
  const inner = deeper(parser, disjunction);
  expect(parser, ')');
  return inner;
}

function call(parser: Parser, { text, at }: Token): Evaluate {
  const known = Object.hasOwn(functions, text) ? functions[text]! : undefined;
  if (!known) throw new Unexpected(`unknown function ${text}; known are ${Object.keys(functions).join(', ')}`, at);
  const parts = [deeper(parser, disjunction)];
  while (accept(parser, ',')) parts.push(deeper(parser, disjunction));
  expect(parser, ')');
  if (parts.length > known.most) throw new Unexpected(`${text} takes at most ${known.most} values`, at);
  return known.build(parts);
}

function column(parser: Parser, name: string): Evaluate {
  parser.columns.add(name);
  return (row) => readCell(Object.hasOwn(row, name) ? row[name] : undefined);
}
