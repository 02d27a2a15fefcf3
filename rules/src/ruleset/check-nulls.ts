import type { FactType } from '../fact/catalogue.ts';
import { error, type RuleIssue } from './issue.ts';
import { testOf } from './operator.ts';
import type { Condition, Leaf, Ruleset } from './rule.ts';

/**
 * "Grade is not D" also holds for a person who has no grade. Where a fact may be unknown, a condition that holds on the
 * unknown must say that it means to: beside `notEqual null` in an `all`, or `equal null` in an `any`.
 */
export function checkNulls({ rules, slots }: Ruleset, facts: readonly FactType[]): readonly RuleIssue[] {
  const nullable = new Set(facts.filter((fact) => fact.nullable).map(({ name }) => name));
  const nameOf = (leaf: Leaf): string => slots[leaf.left]!.fact;
  const issues: RuleIssue[] = [];
  const visit = (condition: Condition, isNegated: boolean, chosen: ReadonlySet<string>): void => {
    if (condition.kind === 'not') {
      visit(condition.child, !isNegated, chosen);
      return;
    }
    if (condition.kind !== 'leaf') {
      const here = new Set([...chosen, ...condition.children.filter(asksForNull).map((leaf) => nameOf(leaf as Leaf))]);
      for (const child of condition.children) visit(child, isNegated, here);
      return;
    }
    const name = nameOf(condition);
    if (!nullable.has(name) || chosen.has(name) || asksForNull(condition) || holdsOnNull(condition) === isNegated) return;
    const hint = {
      en: `also holds when "${name}" is not known; say so with "${name}" equal or notEqual null beside it`,
      zh: `"${name}" 未知时也成立；请在旁边写明 "${name}" 是否可为 null`,
    };
    issues.push(error('nullNotChosen', condition.at, hint.en, hint.zh));
  };
  for (const rule of rules) visit(rule.conditions, false, new Set());
  return issues;
}

const asksForNull = (condition: Condition): boolean =>
  condition.kind === 'leaf' &&
  'value' in condition.right &&
  condition.right.value === null &&
  (condition.operator.name === 'equal' || condition.operator.name === 'notEqual');

/** Two different objects: a stand-in for "some value that is not null". */
const something: unknown = {};

function holdsOnNull({ operator, right }: Leaf): boolean {
  try {
    return testOf(operator)(null, 'value' in right ? right.value : something);
  } catch {
    return false;
  }
}
