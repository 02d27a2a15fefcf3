import type { FactType } from '../fact/catalogue.ts';
import type { Json } from '../json.ts';
import { isDate } from '../time.ts';
import { leavesOf } from './column.ts';
import { error, type RuleIssue } from './issue.ts';
import { relational } from './operator.ts';
import type { Leaf, Ruleset } from './rule.ts';
import type { Slot } from './slot.ts';

/** Comparisons that do not fit the type of their fact, and facts nobody supplies. */
export function checkTypes(ruleset: Ruleset, facts: readonly FactType[]): readonly RuleIssue[] {
  const known = new Map(facts.map((fact) => [fact.name, fact]));
  const leaves = ruleset.rules.flatMap((rule) => [...leavesOf(rule.conditions)]);
  return leaves.flatMap((leaf) => checkLeaf(leaf, ruleset.slots, known));
}

function checkLeaf(leaf: Leaf, slots: readonly Slot[], known: ReadonlyMap<string, FactType>): RuleIssue[] {
  const left = slots[leaf.left]!;
  const right = 'slot' in leaf.right ? slots[leaf.right.slot]! : undefined;
  const unknown = [left, right].flatMap((slot) => (slot && !known.has(slot.fact) ? [slot.fact] : []));
  if (unknown.length > 0)
    return unknown.map((name) => error('unknownFact', leaf.at, `no fact "${name}" in the catalogue`, `事实目录中没有 "${name}"`));
  const deep = [left, right].flatMap((slot) => (slot && slot.path.length > 0 ? [slot.fact] : []));
  if (deep.length > 0)
    return deep.map((name) =>
      error('pathIntoValue', leaf.at, `"${name}" is a plain value: it has nothing inside`, `"${name}" 是单一值，没有内部字段`),
    );
  const fact = known.get(left.fact)!;
  const fault = operatorFault(leaf, fact) ?? (right ? comparedFault(fact, known.get(right.fact)!) : valueFault(leaf, fact));
  return fault ? [error(fault[0], leaf.at, fault[1], fault[2])] : [];
}

type Fault = readonly [code: string, en: string, zh: string];

const isList = (leaf: Leaf): boolean => leaf.operator.name === 'contains' || leaf.operator.name === 'doesNotContain';
const overEntries = (leaf: Leaf): boolean => leaf.operator.decorators.some((each) => each === 'someFact' || each === 'everyFact');

function operatorFault(leaf: Leaf, fact: FactType): Fault | undefined {
  const name = [...leaf.operator.decorators, leaf.operator.name].join(':');
  const unfit: Fault = [
    'operatorType',
    `${name} does not fit "${fact.name}", which is ${fact.type}`,
    `运算符 ${name} 不适用于 ${fact.type} 类型的 "${fact.name}"`,
  ];
  if (leaf.operator.decorators.includes('swap')) return unfit;
  if (fact.type === 'strings') return isList(leaf) || overEntries(leaf) ? undefined : unfit;
  if (isList(leaf) || overEntries(leaf)) return unfit;
  return leaf.operator.name in relational && fact.type !== 'number' && fact.type !== 'date' ? unfit : undefined;
}

const comparedFault = (left: FactType, right: FactType): Fault | undefined =>
  left.type === right.type
    ? undefined
    : [
        'comparedTypes',
        `"${left.name}" is ${left.type}, "${right.name}" is ${right.type}`,
        `"${left.name}" 为 ${left.type}，"${right.name}" 为 ${right.type}`,
      ];

function valueFault(leaf: Leaf, fact: FactType): Fault | undefined {
  const value = 'value' in leaf.right ? leaf.right.value : null;
  const takesList =
    leaf.operator.name === 'in' ||
    leaf.operator.name === 'notIn' ||
    leaf.operator.decorators.some((each) => each === 'someValue' || each === 'everyValue');
  if (takesList !== Array.isArray(value))
    return takesList
      ? ['listNeeded', 'the value must be a list', '比较值必须是列表']
      : ['listRefused', 'the value must not be a list', '比较值不能是列表'];
  const wrong = (takesList ? (value as readonly Json[]) : [value]).find((each) => !fits(each, fact));
  if (wrong === undefined) return undefined;
  const allowed = fact.values
    ? `one of ${fact.values.join(', ')}`
    : fact.type === 'date'
      ? 'a date YYYY-MM-DD'
      : fact.type === 'strings'
        ? 'a text'
        : `a ${fact.type}`;
  return [
    'valueType',
    `${JSON.stringify(wrong)} is not ${allowed}, as "${fact.name}" is`,
    `${JSON.stringify(wrong)} 不是 "${fact.name}" 的有效值（${allowed}）`,
  ];
}

function fits(value: Json, { type, values, nullable }: FactType): boolean {
  if (value === null) return nullable === true;
  if (type === 'date') return typeof value === 'string' && isDate(value);
  if (type === 'number' || type === 'boolean') return typeof value === type;
  return typeof value === 'string' && (values === undefined || values.includes(value));
}
