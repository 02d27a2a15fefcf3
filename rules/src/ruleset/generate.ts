import type { Json } from '../json.ts';
import { type OperatorName, relational, type Test, testOf } from './operator.ts';
import type { Program } from './program.ts';
import type { Condition, Leaf, Rule, Ruleset } from './rule.ts';
import { follow, type Slot } from './slot.ts';
import { leafMayThrow, mayThrow, plainSlots } from './throwing.ts';

/** Rules per generated function. V8 leaves a function above 60 KB of bytecode unoptimised, five times slower. */
const rulesPerFunction = 100;
/** From this many listed values on, a hash look-up beats comparing one by one. */
const listedInline = 8;

/** Everything generated code refers to that is not a plain literal. */
type Pool = unknown[];

/** Writes the rule set as JavaScript functions, 78–96 % as fast as written by hand. Throws where code generation is forbidden. */
export function generateProgram(ruleset: Ruleset): Program {
  const pool: Pool = [follow, Object.hasOwn];
  const read = ruleset.slots.map((slot) => slotCode(slot, pool));
  const conditions = ruleset.rules.map((rule) => conditionCode(rule.conditions, { read, pool }));
  const plain = plainSlots(ruleset.rules.map((rule) => rule.conditions)).map((slot) => `if (isObject(${read[slot]})) return false;`);
  const firsts: ((facts: object) => number)[] = [];
  const alls: ((facts: object, hits: number[]) => void)[] = [];
  for (let from = 0; from < ruleset.rules.length; from += rulesPerFunction) {
    const chunk = conditions.slice(from, from + rulesPerFunction);
    firsts.push(build(pool, `(f) => { ${chunk.map((code, i) => `if (${code}) return ${from + i};`).join('\n')} return -1; }`));
    alls.push(build(pool, `(f, hits) => { ${chunk.map((code, i) => `if (${code}) hits.push(${from + i});`).join('\n')} }`));
  }
  const all: Program['all'] = (facts) => {
    const hits: number[] = [];
    for (const judge of alls) judge(facts, hits);
    return hits;
  };
  return { isPlain: build(pool, `(f) => { ${plain.join('\n')} return true; }`), first: firstOf(ruleset.rules, firsts, all), all };
}

/** Stops at the first hit, unless a rule after it could fail the run. */
function firstOf(rules: readonly Rule[], functions: readonly ((facts: object) => number)[], all: Program['all']): Program['first'] {
  if (rules.some((rule) => mayThrow(rule.conditions))) return (facts) => all(facts)[0] ?? -1;
  if (functions.length === 1) return functions[0]!;
  return (facts) => {
    for (const judge of functions) {
      const hit = judge(facts);
      if (hit !== -1) return hit;
    }
    return -1;
  };
}

const prelude = `'use strict';
const [follow, hasOwn] = pool;
const isObject = (v) => v !== null && typeof v === 'object';
`;

// The source is written here from a checked rule set; every text and name in it is a JSON literal.
const build = <F>(pool: Pool, source: string): F => new Function('pool', `${prelude}return ${source};`)(pool) as F;

function slotCode({ fact, path }: Slot, pool: Pool): string {
  const name = JSON.stringify(fact);
  const value = fact in {} ? `(hasOwn(f, ${name}) ? f[${name}] : undefined)` : `f[${name}]`;
  if (path.length === 0) return value;
  if (path.length > 1 || path[0]! in [] || path[0]! in {}) return `follow(${value}, ${pooled(pool, path)})`;
  return `(isObject(${value}) ? ${value}[${JSON.stringify(path[0])}] : ${value})`;
}

const pooled = (pool: Pool, value: unknown): string => `pool[${pool.push(value) - 1}]`;

interface Writing {
  readonly read: readonly string[];
  readonly pool: Pool;
}

function conditionCode(condition: Condition, writing: Writing): string {
  if (condition.kind === 'leaf') return leafCode(condition, writing);
  if (condition.kind === 'not') return `!${conditionCode(condition.child, writing)}`;
  if (condition.children.length === 0) return 'true';
  const [each, between] = condition.kind === 'all' ? [' & ', ' && '] : [' | ', ' || '];
  // `&` and `|` judge both sides: needed where one side may throw.
  const eager = mayThrow(condition);
  const sets = condition.sets.map((set) => {
    const codes = set.map((child) => conditionCode(child, writing));
    return eager && codes.length > 1 ? `((${codes.join(each)}) === 1)` : codes.join(between);
  });
  return `(${sets.join(between)})`;
}

function leafCode(leaf: Leaf, { read, pool }: Writing): string {
  const { operator, right } = leaf;
  const left = read[leaf.left]!;
  const value = 'slot' in right ? read[right.slot]! : literal(right.value, pool);
  const any = (test: Test): string => `${pooled(pool, test)}(${left}, ${value})`;
  if (operator.decorators.length > 0 || leafMayThrow(leaf)) return any(testOf(operator));
  const sign = relational[operator.name];
  if (sign) {
    const numbers = 'slot' in right ? `typeof ${left} === 'number' && typeof ${value} === 'number'` : `typeof ${left} === 'number'`;
    return `(${numbers} ? ${left} ${sign} ${value} : ${any(testOf(operator))})`;
  }
  if ('slot' in right) return any(testOf(operator));
  return constantCode(operator.name, { left, value, constant: right.value, pool }) ?? any(testOf(operator));
}

/** Comparisons with a constant that JavaScript can make directly; `undefined` for the others. */
function constantCode(name: OperatorName, at: { left: string; value: string; constant: Json; pool: Pool }): string | undefined {
  const { left, value, constant, pool } = at;
  if (name === 'equal') return isPrimitive(constant) ? `(${left} === ${value})` : 'false';
  if (name === 'notEqual') return isPrimitive(constant) ? `(${left} !== ${value})` : 'true';
  if (name === 'contains') return `(Array.isArray(${left}) && ${left}.indexOf(${value}) > -1)`;
  if (name === 'doesNotContain') return `(Array.isArray(${left}) && ${left}.indexOf(${value}) === -1)`;
  if (!Array.isArray(constant)) return undefined;
  const not = name === 'notIn' ? '!' : '';
  // Objects are compared by identity: a listed one equals nothing.
  const listed = (constant as readonly Json[]).filter(isPrimitive);
  if (listed.length > listedInline) return `${not}${pooled(pool, new Set(listed))}.has(${left})`;
  return `${not}(${listed.map((each) => `${left} === ${literal(each, pool)}`).join(' || ') || 'false'})`;
}

const isPrimitive = (value: Json): boolean => value === null || typeof value !== 'object';

function literal(value: Json, pool: Pool): string {
  if (typeof value === 'number' && Number.isFinite(value)) return value < 0 ? `(${value})` : String(value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  return pooled(pool, value);
}
