import type { Json } from '../json.ts';
import { testOf } from './operator.ts';
import type { Condition, Leaf, Rule, Ruleset } from './rule.ts';
import { type FactsIn, readSlot } from './slot.ts';

/** How one rule was judged, in the shape of json-rules-engine's `RuleResult.toJSON()`. */
export interface RuleTrace {
  readonly name?: Json;
  readonly priority: number;
  readonly event: { readonly type: string; readonly params?: Json };
  readonly result: boolean;
  /** The condition tree; every comparison that was judged carries `factResult`, `valueResult` and `result`. */
  readonly conditions: Json;
}

interface Judged {
  readonly holds: boolean;
  readonly tree: Json;
}

/**
 * Judges a rule the way json-rules-engine does, condition by condition, without skipping: the meaning the fast
 * evaluators are held to, and the explanation of a decision.
 *
 * @throws TypeError when a comparison cannot be made, as the reference engine does.
 */
export function explainRule(ruleset: Ruleset, rule: Rule, facts: FactsIn): RuleTrace {
  const { holds, tree } = judge(rule.conditions, (slot) => readSlot(ruleset.slots[slot]!, facts));
  const { event, priority, name } = rule;
  return { conditions: tree, event, priority, ...(name === undefined ? {} : { name }), result: holds };
}

type Read = (slot: number) => unknown;

function judge(condition: Condition, read: Read): Judged {
  if (condition.kind === 'leaf') return judgeLeaf(condition, read);
  if (condition.kind === 'not') {
    const child = judge(condition.child, read);
    return { holds: !child.holds, tree: { ...condition.shown, not: child.tree } };
  }
  const trees = new Map<Condition, Json>();
  const isAll = condition.kind === 'all';
  let holds = isAll || condition.children.length === 0;
  for (const set of condition.sets) {
    if (trees.size > 0 && holds !== isAll) break;
    const judged = set.map((child) => judge(child, read));
    judged.forEach(({ tree }, i) => {
      trees.set(set[i]!, tree);
    });
    holds = isAll ? judged.every((each) => each.holds) : judged.some((each) => each.holds);
  }
  return { holds, tree: { ...condition.shown, [condition.kind]: condition.children.map((child) => trees.get(child) ?? unjudged(child)) } };
}

function judgeLeaf(leaf: Leaf, read: Read): Judged {
  const right = 'slot' in leaf.right ? read(leaf.right.slot) : leaf.right.value;
  const left = read(leaf.left);
  const holds = testOf(leaf.operator)(left, right);
  const { params, path, ...head } = leaf.shown;
  const tree = {
    ...head,
    ...(left === undefined ? {} : { factResult: left as Json }),
    ...(right === undefined ? {} : { valueResult: right as Json }),
    result: holds,
    ...(params === undefined ? {} : { params }),
    ...(path === undefined ? {} : { path }),
  };
  return { holds, tree };
}

/** A condition that a higher condition priority made unnecessary. */
function unjudged(condition: Condition): Json {
  if (condition.reference) return condition.reference;
  if (condition.kind === 'leaf') return condition.shown;
  if (condition.kind === 'not') return { ...condition.shown, not: unjudged(condition.child) };
  return { ...condition.shown, [condition.kind]: condition.children.map(unjudged) };
}
