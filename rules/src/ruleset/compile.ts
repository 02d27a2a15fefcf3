import type { FactType } from '../fact/catalogue.ts';
import type { Json } from '../json.ts';
import { checkRuleset } from './check.ts';
import { closureProgram } from './closures.ts';
import { explainRule, type RuleTrace } from './explain.ts';
import { generateProgram } from './generate.ts';
import type { RuleIssue } from './issue.ts';
import type { Program } from './program.ts';
import { isObject } from './read-condition.ts';
import { readDocument } from './read-document.ts';
import type { Rule, RuleEvent, Ruleset } from './rule.ts';
import type { FactsIn } from './slot.ts';

/** What a rule set says about one case. */
export interface Verdict {
  /** Event type of the first rule that holds; `null` when none does. */
  readonly outcome: string | null;
  readonly params: Readonly<Record<string, Json>>;
  readonly ruleName: string | null;
  /** Which conditions held and which failed, with values; worked out when asked for. */
  readonly explain: () => Json;
}

/** A rule set ready to decide. Pure and synchronous: the same facts always give the same verdict. */
export interface CompiledRuleset {
  readonly ruleset: Ruleset;
  /** Every outcome the rules can name, in the order they are tried. */
  readonly outcomes: readonly string[];
  evaluate(facts: FactsIn): Verdict;
  /** Events of the rules that hold, in the total order (priority, then document); only the first under hit policy `first`. */
  events(facts: FactsIn): readonly RuleEvent[];
  /** Every rule with its condition tree and the values it saw. */
  trace(facts: FactsIn): readonly RuleTrace[];
}

export type CompileRuleset =
  | { readonly ok: true; readonly evaluator: CompiledRuleset }
  | { readonly ok: false; readonly issues: readonly RuleIssue[] };

/**
 * Compiles a rule set or decision table. With a fact catalogue the document must also pass `checkRuleset`; without one
 * json-rules-engine's own dynamic typing holds and a missing fact is undefined. Compile once per content hash.
 */
export function compileRuleset(document: Json, facts?: readonly FactType[]): CompileRuleset {
  const read = readDocument(document);
  if (!read.ok) return read;
  const issues = facts || isUnique(document) ? checkRuleset(document, facts).filter(({ severity }) => severity === 'error') : [];
  // Without a catalogue only what contradicts the hit policy keeps a table from running.
  const against = facts ? issues : issues.filter(({ code }) => code === 'notUnique');
  if (against.length > 0) return { ok: false, issues: against };
  return { ok: true, evaluator: evaluatorOf(read.ruleset, mayGenerate() ? generateProgram : closureProgram) };
}

const isUnique = (document: Json): boolean =>
  isObject(document) && document.format === 'dunwell.table/1' && document.hitPolicy === 'unique';

/** An evaluator over a chosen kind of program. */
export function evaluatorOf(ruleset: Ruleset, programOf: (ruleset: Ruleset) => Program): CompiledRuleset {
  const program = programOf(ruleset);
  const { rules } = ruleset;
  const exact = (facts: FactsIn): number[] => rules.flatMap((rule, i) => (explainRule(ruleset, rule, facts).result ? [i] : []));
  const all = (facts: FactsIn): number[] => (program.isPlain(facts) ? program.all(facts) : exact(facts));
  const first = (facts: FactsIn): number => (program.isPlain(facts) ? program.first(facts) : (exact(facts)[0] ?? -1));
  const trace = (facts: FactsIn): RuleTrace[] => rules.map((rule) => explainRule(ruleset, rule, facts));
  return {
    ruleset,
    outcomes: [...new Set(rules.map((rule) => rule.event.type))],
    evaluate: (facts) => {
      const hit = first(facts);
      return verdict(rules[hit], () => (hit === -1 ? trace(facts) : explainRule(ruleset, rules[hit]!, facts)) as unknown as Json);
    },
    events: (facts) => {
      if (ruleset.hitPolicy === 'collect') return all(facts).map((i) => rules[i]!.event);
      const hit = first(facts);
      return hit === -1 ? [] : [rules[hit]!.event];
    },
    trace,
  };
}

function verdict(rule: Rule | undefined, explain: () => Json): Verdict {
  if (!rule) return { outcome: null, params: {}, ruleName: null, explain };
  const { type, params } = rule.event;
  const isObject = typeof params === 'object' && params !== null && !Array.isArray(params);
  return {
    outcome: type,
    params: isObject ? (params as Readonly<Record<string, Json>>) : {},
    ruleName: rule.name === undefined ? null : String(rule.name),
    explain,
  };
}

/** Whether this environment lets us write functions; a content security policy may not. */
function mayGenerate(): boolean {
  try {
    return new Function('return true')() === true;
  } catch {
    return false;
  }
}
