import type { FactType } from '../fact/catalogue.ts';
import type { Json } from '../json.ts';
import type { RuleIssue } from './issue.ts';
import { readDocument } from './read-document.ts';

/** Everything that speaks against signing a rule set or decision table, all at once. */
export function checkRuleset(document: Json, _facts?: readonly FactType[]): readonly RuleIssue[] {
  const read = readDocument(document);
  return read.ok ? [] : read.issues;
}
