import type { Effects } from '@dunwell/rules';
import { makeAdvance, makePlanStore, makeStops } from './advance/index.ts';
import { makeRunBook } from './book/index.ts';
import { makeContactEffects } from './contact/index.ts';
import type { Deps } from './deps.ts';

/** The effects of rules/src/effects.ts, done for real. */
export function makeEffects(deps: Deps): Effects {
  const plans = makePlanStore(deps.db);
  const stops = makeStops(deps.db);
  const advance = makeAdvance({ ...deps, plans, stops });
  return { advance, ...makeContactEffects({ ...deps, plans, stops, advance }), runBook: makeRunBook(deps) };
}
