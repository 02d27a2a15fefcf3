import { catalogue, type FactType } from '../fact/catalogue.ts';
import type { Json } from '../json.ts';
import { type Analysis, analyse } from './analyse.ts';
import { checkNulls } from './check-nulls.ts';
import { checkShape } from './check-shape.ts';
import { checkTypes } from './check-types.ts';
import { declaredFacts } from './declared-facts.ts';
import type { RuleIssue } from './issue.ts';
import { readDocument } from './read-document.ts';
import type { Ruleset } from './rule.ts';
import { readTable, rowsInOrder } from './table.ts';

/**
 * Everything that speaks against signing a rule set or decision table, all at once: what does not run, what the engine
 * would misread, comparisons that do not fit their facts, and rules that contradict, shadow or leave out cases.
 *
 * `facts` is the catalogue the rules must keep to; facts the document declares itself come on top. With neither, types
 * are not judged, and values are taken to be of the types they are compared with.
 */
export function checkRuleset(document: Json, facts?: readonly FactType[]): readonly RuleIssue[] {
  const declared = declaredFacts(document);
  const read = readDocument(document);
  if (!read.ok) return [...read.issues, ...declared.issues];
  const table = readTable(document);
  const isTyped = facts !== undefined || declared.facts !== undefined;
  const known = merge(declared.facts ?? [], facts ?? catalogue);
  const analysis: Analysis = {
    ruleset: read.ruleset,
    facts: known,
    isTable: table.ok,
    isUnique: table.ok && table.table.hitPolicy === 'unique',
    placeOf: table.ok ? rowPlaces(rowsInOrder(table.table)) : ({ index }) => `rules[${index}]`,
  };
  return [
    ...declared.issues,
    ...(table.ok ? [] : checkShape(document)),
    ...(isTyped ? typeIssues(read.ruleset, known, analysis) : []),
    ...analyse(analysis),
  ];
}

/** A table's rows are named as rows; that a cell also takes what is not known is said by its column, not asked for. */
function typeIssues(ruleset: Ruleset, facts: readonly FactType[], { isTable, placeOf }: Analysis): readonly RuleIssue[] {
  if (!isTable) return [...checkTypes(ruleset, facts), ...checkNulls(ruleset, facts)];
  const rowOf = new Map(ruleset.rules.map((rule) => [`rules[${rule.index}]`, placeOf(rule)]));
  return checkTypes(ruleset, facts).map((issue) => ({ ...issue, at: rowOf.get(issue.at.slice(0, issue.at.indexOf(']') + 1)) ?? issue.at }));
}

const merge = (own: readonly FactType[], others: readonly FactType[]): readonly FactType[] => [
  ...own,
  ...others.filter(({ name }) => own.every((fact) => fact.name !== name)),
];

const rowPlaces =
  (order: readonly { readonly index: number }[]): Analysis['placeOf'] =>
  ({ index }) =>
    `rows[${order[index]!.index}]`;
