import type { Json } from '@dunwell/rules';
import { evaluatorOf, type Library, type Plan, type RuleEvaluator, type Scorer, scorerOf } from '@dunwell/rules/strategy';
import { permanent } from '../permanent.ts';

/** The pinned artifacts as nodes use them, compiled once. Bodies are by `kind:id`. */
export function makeLibrary(bodies: ReadonlyMap<string, Json>): Library {
  const rulesets = new Map<string, RuleEvaluator>();
  const scorecards = new Map<string, Scorer>();
  for (const [key, body] of bodies) {
    const id = key.slice(key.indexOf(':') + 1);
    if (key.startsWith('ruleset:'))
      rulesets.set(
        id,
        intact(() => evaluatorOf(id, body)),
      );
    if (key.startsWith('scorecard:'))
      scorecards.set(
        id,
        intact(() => scorerOf(id, body)),
      );
  }
  const pinned = <Value>(value: Value | undefined, what: string): Value => {
    if (value === undefined) throw permanent('PlanCorrupt', `the plan does not pin ${what}`);
    return value;
  };
  return {
    ruleset: (id) => pinned(rulesets.get(id), `rule set ${id}`),
    scorecard: (id) => pinned(scorecards.get(id), `scorecard ${id}`),
    strategy: (id) => pinned(bodies.get(`strategy:${id}`), `strategy ${id}`) as unknown as Plan,
  };
}

/** What was signed and does not compile will not compile later either. */
function intact<Value>(compile: () => Value): Value {
  try {
    return compile();
  } catch (fault) {
    throw permanent('PlanCorrupt', fault instanceof Error ? fault.message : String(fault));
  }
}
