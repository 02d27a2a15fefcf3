import type { Json } from '../json.ts';
import type { RuleIssue } from './issue.ts';
import { isObject } from './read-condition.ts';
import { readRuleset } from './read-ruleset.ts';
import type { Ruleset } from './rule.ts';
import { tableToRuleset } from './table.ts';

/** A rule set as read, beside the json-rules-engine documents it was read from. */
export interface RulesetSource {
  readonly ruleset: Ruleset;
  readonly rules: readonly Json[];
  readonly conditions: Readonly<Record<string, Json>>;
}

export type ReadDocument = ({ readonly ok: true } & RulesetSource) | { readonly ok: false; readonly issues: readonly RuleIssue[] };

/** Reads a rule set, a bare list of rules or a decision table; a table becomes the rule set it stands for. */
export function readDocument(document: Json): ReadDocument {
  const table =
    isObject(document) && document.format === 'dunwell.table/1' ? tableToRuleset(document) : { ok: true as const, ruleset: document };
  if (!table.ok) return table;
  const read = readRuleset(table.ruleset);
  if (!read.ok) return read;
  const source = table.ruleset;
  return {
    ok: true,
    ruleset: read.ruleset,
    rules: (isObject(source) ? source.rules : source) as readonly Json[],
    conditions: (isObject(source) && isObject(source.conditions) ? source.conditions : {}) as Readonly<Record<string, Json>>,
  };
}
