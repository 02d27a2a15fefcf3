import type { Json } from '@dunwell/rules';
import { compileRuleset } from '@dunwell/rules/ruleset';
import { compileScorecard } from '@dunwell/rules/scoring';
import type { Library, Plan, RuleEvaluator, Scorer } from '@dunwell/rules/strategy';
import { permanent } from '../permanent.ts';

/** The pinned artifacts as nodes use them, compiled once. Bodies are by `kind:id`. */
export function makeLibrary(bodies: ReadonlyMap<string, Json>): Library {
  const rulesets = new Map<string, RuleEvaluator>();
  const scorecards = new Map<string, Scorer>();
  for (const [key, body] of bodies) {
    if (key.startsWith('ruleset:')) rulesets.set(key, evaluator(key, body));
    if (key.startsWith('scorecard:')) scorecards.set(key, scorer(key, body));
  }
  const pinned = <Value>(value: Value | undefined, key: string): Value => {
    if (value === undefined) throw permanent('PlanCorrupt', `the plan does not pin ${key}`);
    return value;
  };
  return {
    ruleset: (id) => pinned(rulesets.get(`ruleset:${id}`), `ruleset:${id}`),
    scorecard: (id) => pinned(scorecards.get(`scorecard:${id}`), `scorecard:${id}`),
    strategy: (id) => pinned(bodies.get(`strategy:${id}`), `strategy:${id}`) as unknown as Plan,
  };
}

function evaluator(key: string, body: Json): RuleEvaluator {
  const compiled = compileRuleset(body);
  if (!compiled.ok)
    throw permanent('PlanCorrupt', `${key} does not compile: ${compiled.issues.map(({ message }) => message.en).join('; ')}`);
  return compiled.evaluator;
}

function scorer(key: string, body: Json): Scorer {
  const compiled = compileScorecard(body);
  if (!compiled.ok) throw permanent('PlanCorrupt', `${key} does not compile: ${compiled.issues.join('; ')}`);
  return {
    score: (facts) => {
      const { score, probability, grade, reasons } = compiled.scorecard.score(facts);
      return { score, probability, grade, reasons: reasons.map(({ characteristic, bin }) => `${characteristic} ${bin}`) };
    },
  };
}
