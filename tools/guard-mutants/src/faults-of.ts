import { parseAst } from 'vitest/node';

/** One slip in one file: what stands between `at` and `end` gives way to `to`. */
export interface Fault {
  readonly at: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}
type Slips = (node: Node, text: string) => readonly (readonly [at: number, end: number, to: string])[];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const source = (node: Node, text: string): string => `(${text.slice(node.start, node.end)})`;
const whole = (node: Node, ...instead: string[]) => instead.map((to) => [node.start, node.end, to] as const);

const otherOperator: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
};
const otherMethod: Readonly<Record<string, string>> = { some: 'every', every: 'some', max: 'min', min: 'max' };

/** The operator between two operands, wherever the spaces are. */
function operator({ left, right, operator: sign }: Node, text: string, to: string | undefined) {
  const at = text.indexOf(sign as string, (left as Node).end);
  return to === undefined || at >= (right as Node).start ? [] : ([[at, at + (sign as string).length, to]] as const);
}

/** Leaves out one of a list of words. */
function oneWordLess({ elements }: Node): readonly (readonly [number, number, string])[] {
  const words = elements as (Node | null)[];
  if (words.length < 2 || !words.every((word) => word?.type === 'Literal' && typeof word.value === 'string')) return [];
  return words.map((word) => [word!.start, word!.end, '"(left out)"'] as const);
}

function methodSlips({ callee }: Node): readonly (readonly [number, number, string])[] {
  const { property, object } = callee as { property?: Node; object?: Node };
  const name = property?.name as string | undefined;
  if (!property || !object || name === undefined) return [];
  const to = (name === 'max' || name === 'min') && object.name !== 'Math' ? undefined : otherMethod[name];
  return to === undefined ? [] : [[property.start, property.end, to]];
}

/** The slips people make in rules: boundaries, conditions left out or turned round, quantifiers, signs, a day more or less. */
const slipsIn: Readonly<Record<string, Slips>> = {
  BinaryExpression: (node, text) => operator(node, text, otherOperator[node.operator as string]),
  LogicalExpression: (node, text) => [
    ...whole(node, source(node.left as Node, text), source(node.right as Node, text)),
    ...operator(node, text, ({ '&&': '||', '||': '&&' } as Record<string, string>)[node.operator as string]),
  ],
  UnaryExpression: (node, text) => (node.operator === '!' ? whole(node, source(node.argument as Node, text)) : []),
  ConditionalExpression: (node, text) => whole(node, source(node.consequent as Node, text), source(node.alternate as Node, text)),
  IfStatement: (node) => whole(node.test as Node, 'false', 'true'),
  CallExpression: (node, text) => {
    const callee = node.callee as Node;
    const isFilter = callee.type === 'MemberExpression' && (callee.property as Node).name === 'filter';
    return [...methodSlips(node), ...(isFilter ? whole(node, source(callee.object as Node, text)) : [])];
  },
  Literal: (node) => {
    if (typeof node.value === 'number') return whole(node, `${node.value + 1}`, `(${node.value - 1})`);
    return typeof node.value === 'boolean' ? whole(node, `${!node.value}`) : [];
  },
  ReturnStatement: (node) => {
    const value = node.argument as Node | null;
    return value && value.name !== 'undefined' && value.value !== false ? whole(value, 'undefined') : [];
  },
  ContinueStatement: (node) => whole(node, ';'),
  ExpressionStatement: (node) => whole(node, ';'),
  ArrayExpression: oneWordLess,
};

/** Limits on what a setting may hold are data of the schema; its functions and defaults decide. */
const isBound = ({ type, callee }: Node): boolean => {
  const { property, object } = (callee ?? {}) as { property?: Node; object?: Node };
  if (type !== 'CallExpression' || !property) return false;
  if (property.name === 'enum' || property.name === 'array' || property.name === 'literal') return true;
  return (property.name === 'min' || property.name === 'max') && object?.name !== 'Math';
};

const wrappers = new Set(['TSNonNullExpression', 'TSAsExpression', 'TSSatisfiesExpression']);

function visit(node: Node, text: string, found: Fault[]): void {
  if (node.type === 'ImportDeclaration' || (node.type.startsWith('TS') && !wrappers.has(node.type))) return;
  for (const [at, end, to] of slipsIn[node.type]?.(node, text) ?? []) found.push({ at, end, from: text.slice(at, end), to });
  for (const [key, value] of Object.entries(node)) {
    if (isBound(node) && key === 'arguments') continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, text, found);
  }
}

/** Every fault that can be planted in one file. */
export function faultsOf(text: string): Fault[] {
  const found: Fault[] = [];
  visit(parseAst(text, { lang: 'ts' }) as unknown as Node, text, found);
  return found;
}

export const planted = (text: string, { at, end, to }: Fault): string => text.slice(0, at) + to + text.slice(end);
