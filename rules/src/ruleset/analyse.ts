import type { FactType } from '../fact/catalogue.ts';
import type { Words } from '../lang.ts';
import { type Bitset, bitsOf, bothBits, membersOf } from './bitset.ts';
import { type Box, boxesOf, maxBoxes } from './boxes.ts';
import { type Column, columnsOf } from './column.ts';
import { type Cover, coverOf, type Point, sharedPoint, uncovered } from './cover.ts';
import type { RuleIssue } from './issue.ts';
import type { Rule, Ruleset } from './rule.ts';
import { witnessOf } from './witness.ts';

/** What to look at, and how its parts are called. */
export interface Analysis {
  readonly ruleset: Ruleset;
  readonly facts: readonly FactType[];
  /** Tables must answer every case; rule sets may leave some to the `otherwise` exit. */
  readonly isTable: boolean;
  /** No two rows may fit one case, not even with the same result. */
  readonly isUnique: boolean;
  placeOf(rule: Rule): string;
}

/** Findings of one kind listed at most; the rest is counted. */
const maxListed = 20;

interface View extends Analysis {
  readonly columns: readonly Column[];
  readonly boxes: readonly Box[];
  /** Rule (by order) each box belongs to. */
  readonly ownerOf: readonly number[];
  /** Boxes of each rule; `undefined` when the rule was not analysed. */
  readonly boxesOfRule: readonly (readonly number[] | undefined)[];
  readonly cover: Cover;
  /** False when a comparison between facts or the like had to be taken as free: gaps and overlaps may then not exist. */
  readonly isSure: boolean;
}

/** Contradictions, shadowed rows, gaps, overlaps and outcomes that can never come out. Exact, with cases that show it. */
export function analyse(analysis: Analysis): readonly RuleIssue[] {
  const view = viewOf(analysis);
  const shadowed = shadowedRules(view);
  return [
    ...notAnalysed(view),
    ...contradictions(view),
    ...shadowIssues(view, shadowed),
    ...unreachable(view, shadowed),
    ...gaps(view),
    ...overlaps(view, shadowed),
  ];
}

function viewOf(analysis: Analysis): View {
  const columns = columnsOf(analysis.ruleset, analysis.facts);
  const boxes: Box[] = [];
  const ownerOf: number[] = [];
  const boxesOfRule = analysis.ruleset.rules.map((rule, owner) =>
    boxesOf(rule.conditions, columns)?.map((box) => {
      ownerOf.push(owner);
      return boxes.push(box) - 1;
    }),
  );
  const isSure = columns.columns.every(({ isOpaque }) => !isOpaque) && boxesOfRule.every((list) => list !== undefined);
  return { ...analysis, columns: columns.columns, boxes, ownerOf, boxesOfRule, cover: coverOf(boxes, columns.columns), isSure };
}

const notAnalysed = (view: View): RuleIssue[] =>
  view.ruleset.rules.flatMap((rule, i) =>
    view.boxesOfRule[i]
      ? []
      : [
          issue(view, rule, {
            code: 'notAnalysed',
            severity: 'info',
            message: { en: `too many alternatives to analyse (more than ${maxBoxes})`, zh: `分支过多（超过 ${maxBoxes}），未作分析` },
          }),
        ],
  );

function contradictions(view: View): RuleIssue[] {
  const message = { en: 'can never hold: its conditions contradict each other', zh: '永远不成立：条件互相矛盾' };
  return view.ruleset.rules.flatMap((rule, i) =>
    view.boxesOfRule[i]?.length === 0 ? [issue(view, rule, { code: 'contradiction', severity: 'error', message })] : [],
  );
}

/** Rules that hold somewhere, but only where an earlier rule holds too; with the earlier ones in their way. */
function shadowedRules(view: View): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  if (view.isUnique || (view.isTable && view.ruleset.hitPolicy === 'collect')) return found;
  view.boxesOfRule.forEach((own, i) => {
    if (!own || own.length === 0) return;
    const earlier = bitsOf(
      view.boxes.length,
      Array.from({ length: own[0]! }, (_, box) => box),
    );
    const before: Bitset[] = own.map((box) => bothBits(view.cover.overlapping(box), earlier));
    if (own.every((box, k) => uncovered(view.cover, before[k]!, { inside: box, limit: 1 }).length === 0))
      found.set(i, [...new Set(before.flatMap((bits) => membersOf(bits).map((box) => view.ownerOf[box]!)))]);
  });
  return found;
}

function shadowIssues(view: View, shadowed: ReadonlyMap<number, readonly number[]>): RuleIssue[] {
  return [...shadowed].map(([i, by]) => {
    const names = by.slice(0, 5).map((owner) => view.placeOf(view.ruleset.rules[owner]!));
    const list = names.join(', ') + (by.length > 5 ? ', …' : '');
    const message = { en: `never comes first: ${list} already take all its cases`, zh: `永远轮不到：${list} 已覆盖其全部情形` };
    return issue(view, view.ruleset.rules[i]!, { code: 'shadowed', severity: view.isTable ? 'error' : 'warning', message });
  });
}

function unreachable(view: View, shadowed: ReadonlyMap<number, readonly number[]>): RuleIssue[] {
  const alive = new Set(
    view.ruleset.rules.filter((_, i) => view.boxesOfRule[i]?.length !== 0 && !shadowed.has(i)).map((rule) => rule.event.type),
  );
  const dead = view.ruleset.rules.filter(
    (rule, i, all) => !alive.has(rule.event.type) && all.findIndex(({ event }) => event.type === rule.event.type) === i,
  );
  return dead.map((rule) =>
    issue(view, rule, {
      code: 'unreachableOutcome',
      severity: 'error',
      message: { en: `outcome "${rule.event.type}" can never come out`, zh: `结果“${rule.event.type}”永远不会出现` },
    }),
  );
}

function gaps(view: View): RuleIssue[] {
  const points = uncovered(view.cover, bitsOf(view.boxes.length, view.boxes.keys()), { limit: maxListed });
  const severity = !view.isTable || !view.isSure ? 'info' : view.ruleset.hitPolicy === 'collect' ? 'warning' : 'error';
  const message = { en: 'no rule holds for such a case', zh: '没有规则适用于这种情形' };
  return points.map((point) => ({
    code: 'gap',
    severity,
    at: view.isTable ? 'rows' : 'rules',
    message,
    witness: witnessOf(view.columns, point),
  }));
}

function overlaps(view: View, shadowed: ReadonlyMap<number, readonly number[]>): RuleIssue[] {
  const { rules, hitPolicy } = view.ruleset;
  const outcome = rules.map(({ event }) => JSON.stringify(event));
  const found: RuleIssue[] = [];
  let more = 0;
  rules.forEach((rule, i) => {
    if (shadowed.has(i)) return;
    const later = new Map<number, Point>();
    for (const box of view.boxesOfRule[i] ?? []) {
      for (const other of membersOf(view.cover.overlapping(box))) {
        const owner = view.ownerOf[other]!;
        if (owner <= i || (outcome[owner] === outcome[i] && !view.isUnique) || shadowed.has(owner) || later.has(owner)) continue;
        if (found.length + later.size >= maxListed) more++;
        else later.set(owner, sharedPoint(view.cover, box, other)!);
      }
    }
    for (const [owner, point] of later) found.push(overlap(view, [rule, rules[owner]!], point));
  });
  if (more > 0) {
    const message = { en: `and ${more} more overlaps`, zh: `另有 ${more} 处重叠` };
    found.push({ code: 'overlap', severity: 'info', at: view.isTable ? 'rows' : 'rules', message });
  }
  if (view.isUnique) return found.map((each) => ({ ...each, severity: 'error' }));
  return view.isTable && hitPolicy === 'collect' ? found.map((each) => ({ ...each, severity: 'warning' })) : found;
}

function overlap(view: View, [first, second]: readonly [Rule, Rule], point: Point): RuleIssue {
  const [a, b] = [view.placeOf(first), view.placeOf(second)];
  const says = `${first.event.type} / ${second.event.type}`;
  if (view.isUnique) return { ...issue(view, first, notUnique(a, b)), witness: witnessOf(view.columns, point) };
  const message = {
    en: `also holds where ${b} holds, with another result (${says}); ${a} comes first`,
    zh: `与 ${b} 重叠且结果不同（${says}），${a} 优先`,
  };
  return { ...issue(view, first, { code: 'overlap', severity: 'info', message }), witness: witnessOf(view.columns, point) };
}

const notUnique = (a: string, b: string) =>
  ({
    code: 'notUnique',
    severity: 'error',
    message: {
      en: `${a} and ${b} both fit such a case: under "unique" no two rows may`,
      zh: `${a} 与 ${b} 同时适用：“unique”命中策略下不允许`,
    },
  }) as const;

const issue = (view: View, rule: Rule, more: { code: string; severity: RuleIssue['severity']; message: Words }): RuleIssue => ({
  at: view.placeOf(rule),
  ...more,
});
