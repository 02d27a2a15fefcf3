import type { Json } from '../json.ts';
import { testOf } from './operator.ts';
import type { Condition, Group, Leaf, Rule, Ruleset } from './rule.ts';
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
  return condition.sets.length === 1 ? judgeTogether(condition, read) : judgeInTurn(condition, read);
}

/** No condition has a priority over another: all are judged. */
function judgeTogether(group: Group, read: Read): Judged {
  const isAll = group.kind === 'all';
  let holds = isAll;
  const trees = group.children.map((child) => {
    const judged = judge(child, read);
    if (judged.holds !== isAll) holds = !isAll;
    return judged.tree;
  });
  return { holds, tree: treeOf(group, trees) };
}

function judgeInTurn(group: Group, read: Read): Judged {
  const trees = new Map<Condition, Json>();
  const isAll = group.kind === 'all';
  let holds = isAll || group.children.length === 0;
  for (const set of group.sets) {
    if (trees.size > 0 && holds !== isAll) break;
    const judged = set.map((child) => judge(child, read));
    judged.forEach(({ tree }, i) => {
      trees.set(set[i]!, tree);
    });
    holds = isAll ? judged.every((each) => each.holds) : judged.some((each) => each.holds);
  }
  return {
    holds,
    tree: treeOf(
      group,
      group.children.map((child) => trees.get(child) ?? unjudged(child)),
    ),
  };
}

// The name of a property that is worked out costs many times one that is written down.
const treeOf = ({ kind, shown }: Group, children: readonly Json[]): Json =>
  kind === 'all' ? { ...shown, all: children } : { ...shown, any: children };

type Draft = Record<string, Json>;

const blanks = new WeakMap<Leaf, Readonly<Draft>>();

/** The explanation of a comparison before anything was found: copied and filled in, because rules are explained far more often than read. */
function blankOf(leaf: Leaf): Readonly<Draft> {
  const known = blanks.get(leaf);
  if (known) return known;
  const { params, path, ...head } = leaf.shown;
  const blank: Draft = { ...head, factResult: null, valueResult: null, result: false };
  if (params !== undefined) blank.params = params;
  if (path !== undefined) blank.path = path;
  blanks.set(leaf, blank);
  return blank;
}

function judgeLeaf(leaf: Leaf, read: Read): Judged {
  const right = 'slot' in leaf.right ? read(leaf.right.slot) : leaf.right.value;
  const left = read(leaf.left);
  const holds = testOf(leaf.operator)(left, right);
  const tree: Draft = { ...blankOf(leaf) };
  tree.result = holds;
  if (left === undefined) delete tree.factResult;
  else tree.factResult = left as Json;
  if (right === undefined) delete tree.valueResult;
  else tree.valueResult = right as Json;
  return { holds, tree };
}

/** A condition that a higher condition priority made unnecessary. */
function unjudged(condition: Condition): Json {
  if (condition.reference) return condition.reference;
  if (condition.kind === 'leaf') return condition.shown;
  if (condition.kind === 'not') return { ...condition.shown, not: unjudged(condition.child) };
  return { ...condition.shown, [condition.kind]: condition.children.map(unjudged) };
}
