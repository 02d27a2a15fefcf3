import type { RuleProperties } from 'json-rules-engine';
import type { Json } from '../json.ts';
import type { RuleTrace } from './explain.ts';
import type { RulesetSource } from './read-document.ts';
import type { Rule, RuleEvent } from './rule.ts';
import type { FactsIn } from './slot.ts';

/** What json-rules-engine itself says. */
export interface ReferenceVerdict {
  readonly events: readonly RuleEvent[];
  readonly trace: readonly RuleTrace[];
}

/**
 * Judges with json-rules-engine itself, the meaning all our evaluators are held to. Slow (about 1 ms per case); a new
 * engine per run, because one engine shared by concurrent runs gives wrong answers.
 *
 * @throws what the engine rejects with.
 */
export async function evaluateReference(source: RulesetSource, facts: FactsIn): Promise<ReferenceVerdict> {
  const { ruleset } = source;
  // Loaded only when asked for: nothing that decides live needs it.
  const { Engine } = await import('json-rules-engine');
  const engine = new Engine([], { allowUndefinedFacts: true });
  // An event named `error` would otherwise be thrown as one.
  engine.on('error', () => {});
  for (const [name, condition] of Object.entries(source.conditions)) engine.setCondition(name, structuredCloneJson(condition) as never);
  for (const rule of ruleset.rules) {
    // The engine returns results in the order its promises settle; the name brings the total order back.
    engine.addRule({ ...(structuredCloneJson(source.rules[rule.index]!) as object), name: String(rule.index) } as RuleProperties);
  }
  const { results, failureResults } = await engine.run(facts as Record<string, unknown>);
  const byIndex = new Map([...results, ...failureResults].map((result) => [result.name, result]));
  const judged = ruleset.rules.map((rule) => restoreName(rule, byIndex.get(String(rule.index))!.toJSON(false) as unknown as RuleTrace));
  const events = judged.filter(({ result }) => result).map(({ event }) => event);
  return { events: ruleset.hitPolicy === 'first' ? events.slice(0, 1) : events, trace: judged };
}

const restoreName = (rule: Rule, { name: _index, ...trace }: RuleTrace): RuleTrace =>
  rule.name === undefined ? trace : { ...trace, name: rule.name };

const structuredCloneJson = (json: Json): Json => JSON.parse(JSON.stringify(json)) as Json;
